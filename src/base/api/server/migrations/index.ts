import { tokens } from './001-tokens.ts';

export const apiMigrations = [tokens];
