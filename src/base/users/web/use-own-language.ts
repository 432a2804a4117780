import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { speakLanguage, takeChoiceAtTheDoor } from '../../../platform/i18n/web/chosen-language.ts';
import type { Language } from '../contract/people.ts';
import { keepLanguage, sessionQuery } from './queries.ts';

/** Changes the person's language at once, and keeps it for all their machines. */
export function useChooseLanguage(): (language: Language) => void {
  const cache = useQueryClient();
  const { i18n } = useTranslation();
  return useCallback(
    (language) => {
      speakLanguage(i18n, language);
      keepLanguage(language).then(
        (session) => cache.setQueryData(sessionQuery.queryKey, session),
        // Out of reach: this machine speaks it all the same, and the account follows at the next choice.
        () => undefined,
      );
    },
    [cache, i18n],
  );
}

/** Speaks the person's language; one that was chosen at the door just now becomes theirs. */
export function useOwnLanguage(language: Language): void {
  const { i18n } = useTranslation();
  const choose = useChooseLanguage();
  useEffect(() => {
    const choice = takeChoiceAtTheDoor();
    if (choice !== null && choice !== language) choose(choice);
    else speakLanguage(i18n, language);
  }, [choose, i18n, language]);
}
