/** What went wrong on our side, where the words of a mail server would stand. Words: `localFailures.<code>`. */
export const localFailures = [
  'diskFull',
  'notRecorded',
  'fileMissing',
  'signingKeyLost',
  'notComposed',
  'stopped',
  'unexpected',
] as const;
export type LocalFailure = (typeof localFailures)[number];

/** No answer of a mail server begins so: it begins with a figure. */
const mark = 'miaou:';

/** A failure of ours as the `response` of a message. */
export const responseOf = (failure: LocalFailure): string => `${mark}${failure}`;

/** The failure of ours that a `response` tells of; null: somebody else's words. */
export const localFailureOf = (response: string): LocalFailure | null =>
  localFailures.find((failure) => responseOf(failure) === response) ?? null;
