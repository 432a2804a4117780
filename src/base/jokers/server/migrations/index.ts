import { rows } from './001-rows.ts';

export const jokersMigrations = [rows];
