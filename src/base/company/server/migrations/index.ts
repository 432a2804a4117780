import { companyAndStores } from './001-company-and-stores.ts';
import { openingAndLogo } from './002-opening-and-logo.ts';
import { storeHoursAndVersions } from './003-store-hours-and-versions.ts';

export const companyMigrations = [companyAndStores, openingAndLogo, storeHoursAndVersions];
