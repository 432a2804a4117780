import type { Migration } from '../../../../platform/db/server/migrate.ts';
import { conversations } from './001-conversations.ts';
import { changedMessages } from './002-changed-messages.ts';
import { channelSettings } from './003-channel-settings.ts';
import { ownState } from './004-own-state.ts';
import { preferences } from './005-preferences.ts';
import { goneMembers } from './006-gone-members.ts';

export const chatMigrations: readonly Migration[] = [
  conversations,
  changedMessages,
  channelSettings,
  ownState,
  preferences,
  goneMembers,
];
