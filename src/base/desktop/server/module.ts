import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { demonstrateDesktop } from './demonstrate.ts';
import { desktopMigrations } from './migrations/index.ts';
import { desktopRoutes } from './routes.ts';

export const desktopModule: ServerModule = {
  id: 'desktop',
  migrations: desktopMigrations,
  routes: desktopRoutes,
  demonstrate: (tx, demonstration, platform) => demonstrateDesktop(tx, demonstration, platform.clock.now()),
};
