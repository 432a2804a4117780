import { usersAndSessions } from './001-users-and-sessions.ts';
import { pictures } from './002-pictures.ts';

export const usersMigrations = [usersAndSessions, pictures];
