import { backups } from './001-backups.ts';

export const backupsMigrations = [backups];
