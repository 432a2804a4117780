import type { TFunction } from 'i18next';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { Act } from '../contract/acts.ts';

/** Stands in a sentence where the subject goes; no person types it. */
const place = '\u0001';

/** The sentence of a line around its subject; an action without words is shown as it is, to be reported. */
export function actSentence(
  t: TFunction,
  { action, details }: Pick<Act, 'action' | 'details'>,
): { before: string; after: string; namesSubject: boolean } {
  const [namespace = '', what = ''] = action.split('.', 2);
  const said = t(`${namespace}:acts.${what}`, {
    ...details,
    subject: place,
    defaultValue: t('audit:unknown', { action }),
  });
  const at = said.indexOf(place);
  if (at === -1) return { before: said, after: '', namesSubject: false };
  return { before: said.slice(0, at), after: said.slice(at + place.length), namesSubject: true };
}

/** How an action is called in a list of choices: its sentence, without a subject. */
export function actionName(t: TFunction, action: string): string {
  const { before, after } = actSentence(t, { action, details: { count: 2 } });
  return `${before}…${after}`.replace(/…$/, '').replace(/\s+/g, ' ').trim();
}

/** The actions whose sentences hold these words, without regard to accents and case. */
export function actionsSaying(t: TFunction, actions: readonly string[], words: string): string[] {
  const sought = searchText(words.trim());
  if (sought === '') return [];
  return actions.filter((action) => searchText(actionName(t, action)).includes(sought));
}
