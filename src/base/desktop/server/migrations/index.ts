import { layouts } from './001-layouts.ts';

export const desktopMigrations = [layouts];
