import { installed } from './001-installed.ts';

export const extensionsMigrations = [installed];
