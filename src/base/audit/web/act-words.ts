import type { TFunction } from 'i18next';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { Act } from '../contract/acts.ts';

/** Stands in a sentence where the subject goes; no person types it. */
const place = '\u0001';

/** One code, or several. */
const codes = /^\w+(, \w+)*$/;

/** The sentence of a line around its subject; an action without words is shown as it is, to be reported. */
export function actSentence(
  t: TFunction,
  { action, details }: Pick<Act, 'action' | 'details'>,
): { before: string; after: string; namesSubject: boolean } {
  const [namespace = '', what = ''] = action.split('.', 2);
  const said = t(`${namespace}:acts.${what}`, {
    ...inWords(t, namespace, details),
    subject: place,
    defaultValue: t('audit:unknown', { action }),
  });
  const at = said.indexOf(place);
  if (at === -1) return { before: said, after: '', namesSubject: false };
  return { before: said.slice(0, at), after: said.slice(at + place.length), namesSubject: true };
}

/** Names of fields and codes, as the owner of the action says them (`acts.words`); the rest as it is. */
export function inWords(t: TFunction, namespace: string, details: Act['details']): Act['details'] {
  const say = (word: string) => t(`${namespace}:acts.words.${word}`, { defaultValue: word });
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && codes.test(value) ? value.split(', ').map(say).join(', ') : value,
    ]),
  );
}

/** How an action is called in a list of choices: its sentence, without a subject and what it tells beside. */
export function actionName(t: TFunction, action: string): string {
  const { before, after } = actSentence(t, { action, details: { count: 2 } });
  return `${before}…${after.replace(/\s*\([^()]*\)$/, '')}`.replace(/…$/, '').replace(/\s+/g, ' ').trim();
}

/** The actions whose sentences hold these words, without regard to accents and case. */
export function actionsSaying(t: TFunction, actions: readonly string[], words: string): string[] {
  const sought = searchText(words.trim());
  if (sought === '') return [];
  return actions.filter((action) => searchText(actionName(t, action)).includes(sought));
}
