import { companyAndStores } from './001-company-and-stores.ts';
import { openingAndLogo } from './002-opening-and-logo.ts';

export const companyMigrations = [companyAndStores, openingAndLogo];
