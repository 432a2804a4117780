import { useTranslation } from 'react-i18next';
import { ActsAbout } from '../../../audit/web/public.ts';

/** Who did what to this contact, and when. */
export function JournalTab({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contacts');
  return (
    <ActsAbout
      address={`/api/contacts/${contactId}/acts`}
      queryKey={['contacts', 'acts', contactId]}
      label={t('tabs.journal')}
    />
  );
}
