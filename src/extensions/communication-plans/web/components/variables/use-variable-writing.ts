import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnVariables } from './use-own-variables.ts';
import { variableWriting, type VariableWriting } from './variable-writing.ts';

/** `variableWriting` in the reader's language. Give `also` a list that stays the same. */
export function useVariableWriting(also?: readonly string[]): VariableWriting {
  const { t } = useTranslation('communication-plans');
  const own = useOwnVariables();
  return useMemo(() => variableWriting(t, also, own), [t, also, own]);
}
