import { installed } from './001-installed.ts';
import { updates } from './002-updates.ts';

export const extensionsMigrations = [installed, updates];
