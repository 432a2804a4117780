import { useTranslation } from 'react-i18next';
import { useOwnVariables } from './use-own-variables.ts';

/** What a variable means, in the reader's words or in the company's; and the names of the company's own that are offered. */
export function useVariableMeaning(): { meaningOf: (name: string) => string; offered: string[] } {
  const { t } = useTranslation('communication-plans');
  const own = useOwnVariables();
  return {
    meaningOf: (name) => own.find((one) => one.name === name)?.label ?? t(`variables.${name}`),
    offered: own.filter(({ isArchived }) => !isArchived).map(({ name }) => name),
  };
}
