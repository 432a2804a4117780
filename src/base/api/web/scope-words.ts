import type { TFunction } from 'i18next';
import type { ScopeChoice } from '../contract/tokens.ts';

/** « Contacts et dossiers : lire et modifier », one for each module; an unknown module by its id. */
export function scopeWords(
  t: TFunction,
  scopes: readonly string[],
  choices: readonly ScopeChoice[],
): string[] {
  const acts = Map.groupBy(scopes, (scope) => scope.split(':', 1)[0]!);
  return [...acts].map(([module, ofModule]) => {
    const choice = choices.find((one) => one.module === module);
    const kind = ofModule.length > 1 ? 'both' : ofModule[0]!.endsWith(':read') ? 'read' : 'write';
    return t(`api:tokens.rights.${kind}`, { module: choice ? t(choice.labelKey) : module });
  });
}
