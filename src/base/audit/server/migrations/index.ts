import { acts } from './001-acts.ts';
import { search } from './002-search.ts';

export const auditMigrations = [acts, search];
