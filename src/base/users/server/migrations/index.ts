import { usersAndSessions } from './001-users-and-sessions.ts';

export const usersMigrations = [usersAndSessions];
