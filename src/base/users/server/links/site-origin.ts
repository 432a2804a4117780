import type { Config } from '../../../../platform/runtime/server/config.ts';

/**
 * Where links in mails lead when nobody signed in asks for them: the configured address only. What a stranger's request
 * says of it is the stranger's word, and a link that leads to them would give them the account.
 */
export const siteOrigin = ({ publicUrl }: Pick<Config, 'publicUrl'>): string | null =>
  publicUrl === null ? null : publicUrl.replace(/\/+$/, '');

/** For somebody signed in who manages users: where their own browser reaches this base, when it is not configured. */
export const originFor = (
  config: Pick<Config, 'publicUrl'>,
  request: { protocol: string; host: string },
): string => siteOrigin(config) ?? `${request.protocol}://${request.host}`;
