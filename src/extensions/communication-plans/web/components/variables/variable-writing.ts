import type { TFunction } from 'i18next';
import type {
  AnyCompletion,
  CompletionItem,
} from '../../../../../platform/rich-text/web/completion/completion.ts';
import { rankItems } from '../../../../../platform/rich-text/web/completion/rank-items.ts';
import type { Chips } from '../../../../../platform/rich-text/web/extensions/chip-texts.ts';
import { isVariableName, variableNames, variablePattern } from '../../../contract/find-variables.ts';
import type { OwnVariable } from './use-own-variables.ts';

export interface VariableWriting {
  completions: readonly AnyCompletion[];
  chips: Chips;
}

/**
 * What the fields of a mail know of variables: `%` opens their list, and each looks like one thing that says what it
 * means. `also` are names that exist in this field beside those of every message, `own` those of the company's own fields.
 */
export function variableWriting(
  t: TFunction,
  also: readonly string[] = [],
  own: readonly OwnVariable[] = [],
): VariableWriting {
  const offered = own.filter(({ isArchived }) => !isArchived).map(({ name }) => name);
  const meaningOf = (name: string): string =>
    own.find((one) => one.name === name)?.label ?? t(`communication-plans:variables.${name}`);
  const items = [...also, ...variableNames, ...offered].map((name) => itemOf(meaningOf, name));
  const completion: AnyCompletion = {
    trigger: '%',
    listLabel: t('communication-plans:variablesDialog.title'),
    query: 'word',
    items: (query) => rankItems(items, query),
    insert: ({ id }) => `%${id}`,
    after: '%',
  };
  return {
    completions: [completion],
    chips: chipsOf(t, [...also, ...own.map(({ name }) => name)], meaningOf),
  };
}

const itemOf = (meaningOf: (name: string) => string, name: string): CompletionItem => ({
  id: name,
  label: meaningOf(name),
  hint: name,
  otherNames: [name],
});

const chipsOf = (t: TFunction, also: readonly string[], meaningOf: (name: string) => string): Chips => ({
  pattern: variablePattern,
  describe: (_whole, name = '', fallback) => {
    if (!isVariableName(name) && !also.includes(name)) {
      return { title: t('communication-plans:variablesDialog.unknown'), isWrong: true };
    }
    const meaning = meaningOf(name);
    const title = fallback ? t('communication-plans:variablesDialog.orElse', { meaning, fallback }) : meaning;
    return { title, isWrong: false };
  },
});
