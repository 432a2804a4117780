import { accounts } from './001-accounts.ts';
import { sending } from './002-sending.ts';

export const mailAccountsMigrations = [accounts, sending];
