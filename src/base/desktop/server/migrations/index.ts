import { layouts } from './001-layouts.ts';
import { sharedLayouts } from './002-shared-layouts.ts';

export const desktopMigrations = [layouts, sharedLayouts];
