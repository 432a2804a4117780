import { accounts } from './001-accounts.ts';

export const mailAccountsMigrations = [accounts];
