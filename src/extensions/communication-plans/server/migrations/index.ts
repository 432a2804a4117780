import { plans } from './001-plans.ts';
import { automaticAndRetries } from './002-automatic-and-retries.ts';
import { askingAttention } from './003-asking-attention.ts';

export const plansMigrations = [plans, automaticAndRetries, askingAttention];
