import { sameValue, type ContactDraft, type DraftField } from './contact-draft.ts';

/** A field in which what I typed and what is there now differ. */
export interface Difference {
  field: DraftField;
  /** One of the company's own fields; null: a field that every contact has. */
  customId: string | null;
  mine: unknown;
  theirs: unknown;
  /** Who has changed it since I began. */
  changedBy: 'me' | 'them' | 'both';
}

/** Where my draft and the contact as it is now differ, and who made them differ. */
export function differences(before: ContactDraft, mine: ContactDraft, theirs: ContactDraft): Difference[] {
  const fields = (Object.keys(mine) as DraftField[]).filter((field) => field !== 'customValues');
  const own = fields.flatMap((field) => difference(field, null, before[field], mine[field], theirs[field]));
  const ids = [...new Set([...Object.keys(mine.customValues), ...Object.keys(theirs.customValues)])];
  const custom = ids.flatMap((id) =>
    difference(
      'customValues',
      id,
      before.customValues[id] ?? '',
      mine.customValues[id] ?? '',
      theirs.customValues[id] ?? '',
    ),
  );
  return [...own, ...custom];
}

function difference(
  field: DraftField,
  customId: string | null,
  before: unknown,
  mine: unknown,
  theirs: unknown,
): Difference[] {
  if (sameValue(mine, theirs)) return [];
  const isMine = !sameValue(before, mine);
  const isTheirs = !sameValue(before, theirs);
  return [{ field, customId, mine, theirs, changedBy: isMine && isTheirs ? 'both' : isMine ? 'me' : 'them' }];
}

export const keyOf = ({ field, customId }: Pick<Difference, 'field' | 'customId'>): string =>
  customId === null ? field : `${field}/${customId}`;

/** What both together are, field by field. `chosen`: `mine` or `theirs` by `keyOf`. */
export function settled(
  mine: ContactDraft,
  differing: readonly Difference[],
  chosen: Readonly<Record<string, 'mine' | 'theirs'>>,
): ContactDraft {
  const draft: ContactDraft = { ...mine, customValues: { ...mine.customValues } };
  for (const one of differing) {
    if (chosen[keyOf(one)] !== 'theirs') continue;
    if (one.customId === null) Object.assign(draft, { [one.field]: one.theirs });
    else draft.customValues[one.customId] = one.theirs as string;
  }
  return draft;
}
