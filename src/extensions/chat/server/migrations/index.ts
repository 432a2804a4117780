import type { Migration } from '../../../../platform/db/server/migrate.ts';
import { conversations } from './001-conversations.ts';

export const chatMigrations: readonly Migration[] = [conversations];
