import type { Actor } from '../../audit/server/public.ts';
import type { Context } from '../../../platform/http/server/context.ts';

/** Who manages accounts: somebody at a screen, or the command line. */
export type Acting = Pick<Context, 'db' | 'clock' | 'newId' | 'live'> & Actor;

export const actorIdOf = (who: Actor): string | null => ('viewer' in who ? who.viewer.userId : null);
