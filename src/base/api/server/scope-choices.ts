import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { installedExtensionIds } from '../../extensions/server/public.ts';
import type { ScopeChoice } from '../contract/tokens.ts';

/** What only a person does, at a screen: their session, their tokens, where data leaves the house, the first start. */
const neverByToken = new Set(['api', 'tokens', 'session', 'setup', 'webhooks']);

/** The modules that tokens may be given rights on, in their order; an extension while it is installed. */
export async function scopeChoices(
  { db }: Pick<Platform, 'db'>,
  modules: readonly ServerModule[],
): Promise<ScopeChoice[]> {
  const installed = new Set(await installedExtensionIds(db.read));
  return modules
    .filter(({ id, routes, manifest }) => routes && !neverByToken.has(id) && (!manifest || installed.has(id)))
    .map(({ id, manifest }) => ({ module: id, labelKey: manifest?.nameKey ?? `api:scopes.${id}` }));
}
