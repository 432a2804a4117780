import { companyAndStores } from './001-company-and-stores.ts';

export const companyMigrations = [companyAndStores];
