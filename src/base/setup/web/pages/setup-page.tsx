import { Divider, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntrancePage } from '../../../../platform/ui/web/entrance-page.tsx';
import type { Session } from '../../../users/contract/session.ts';
import type { DemonstrationAccounts } from '../../contract/setup.ts';
import { DemonstrationAccountList } from '../components/demonstration-account-list.tsx';
import { DemonstrationOffer } from '../components/demonstration-offer.tsx';
import { FirstCompanyForm } from '../components/first-company-form.tsx';

/** The first start of an empty base: one's own company, or the demonstration. */
export function SetupPage({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation('setup');
  const [accounts, setAccounts] = useState<DemonstrationAccounts | null>(null);
  if (accounts) {
    return (
      <EntrancePage title={t('accounts.title')} description={t('accounts.text')} wide>
        <DemonstrationAccountList accounts={accounts} onSignedIn={onSignedIn} />
      </EntrancePage>
    );
  }
  return (
    <EntrancePage title={t('title')} description={t('text')} wide>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={48} mt="md">
        <FirstCompanyForm onSignedIn={onSignedIn} />
        <div>
          <Divider label={t('or')} mb="md" hiddenFrom="sm" />
          <DemonstrationOffer onLoaded={setAccounts} />
        </div>
      </SimpleGrid>
    </EntrancePage>
  );
}
