import { webhooks } from './001-webhooks.ts';

export const webhooksMigrations = [webhooks];
