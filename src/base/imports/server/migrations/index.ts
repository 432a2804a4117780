import { imports } from './001-imports.ts';

export const importsMigrations = [imports];
