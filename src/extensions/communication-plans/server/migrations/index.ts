import { plans } from './001-plans.ts';
import { automaticAndRetries } from './002-automatic-and-retries.ts';

export const plansMigrations = [plans, automaticAndRetries];
