import { plans } from './001-plans.ts';

export const plansMigrations = [plans];
