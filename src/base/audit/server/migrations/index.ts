import { acts } from './001-acts.ts';

export const auditMigrations = [acts];
