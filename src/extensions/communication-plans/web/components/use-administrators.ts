import { useTranslation } from 'react-i18next';
import { activePeople, personName, usePeople } from '../../../../base/users/web/public.ts';
import { useLanguage } from '../../../../platform/i18n/web/use-format.ts';

// Of more than these, any will do.
const namedAtMost = 3;

/** Whom to ask for what only an administrator can do, as a sentence says it: « Sophie Marchand ou Yann Le Goff ». */
export function useAdministrators(): string {
  const { t } = useTranslation('communication-plans');
  const language = useLanguage();
  const { data: people = [] } = usePeople();
  const names = activePeople(people)
    .filter(({ role }) => role === 'admin')
    .map(personName);
  if (names.length === 0 || names.length > namedAtMost) return t('execution.anAdministrator');
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}
