import { leases } from './001-leases.ts';

export const jobsMigrations = [leases];
