import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { chatManifest } from '../contract/manifest.ts';
import { demonstrateChat } from './demonstrate.ts';
import { defineChatTopics } from './live-topics.ts';
import { chatMigrations } from './migrations/index.ts';
import { chatRoutes } from './routes.ts';

export const chatModule = {
  id: 'chat',
  manifest: chatManifest,
  migrations: chatMigrations,
  routes: chatRoutes,
  start: defineChatTopics,
  demonstrate: demonstrateChat,
} satisfies ServerModule;
