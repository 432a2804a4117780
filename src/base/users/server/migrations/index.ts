import { usersAndSessions } from './001-users-and-sessions.ts';
import { pictures } from './002-pictures.ts';
import { administration } from './003-administration.ts';
import { ownAccount } from './004-own-account.ts';
import { revokedTokens } from './005-revoked-tokens.ts';

export const usersMigrations = [usersAndSessions, pictures, administration, ownAccount, revokedTokens];
