import { cleanText } from '../../contract/clean-text.ts';
import type { Completion, CompletionItem } from './completion.ts';
import { rankItems } from './rank-items.ts';

/** Somebody who may be mentioned: `id` of the user, `label` as they are called, `hint` such as a login or a job. */
export interface Mentionable extends Omit<CompletionItem, 'icon'> {
  avatar?: CompletionItem['icon'];
}

/** The contract's bound for the name kept with a mention. */
const MAX_LABEL = 100;

const asItem = ({ avatar, ...person }: Mentionable): CompletionItem => ({
  ...person,
  ...(avatar !== undefined && { icon: avatar }),
});

/** `@` names one of `people`. */
export const peopleCompletion = (people: readonly Mentionable[], listLabel: string): Completion => ({
  trigger: '@',
  listLabel,
  query: 'words',
  items: (query) => rankItems(people.map(asItem), query),
  insert: ({ id, label }) => ({
    type: 'mention',
    attrs: { userId: id, label: cleanText(label).replaceAll('\n', ' ').slice(0, MAX_LABEL) },
  }),
});
