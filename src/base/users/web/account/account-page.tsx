import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { accountQuery } from './account-calls.ts';
import { PreferencesSection } from './preferences-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { SignInSection } from './sign-in-section.tsx';

/** One's own account: what one tells of oneself, how one likes Miaou, how one signs in. */
export function AccountPage() {
  const { t } = useTranslation('users');
  return (
    <>
      <PageHeader title={t('account.title')} description={t('account.text')} />
      <QueryView query={useQuery(accountQuery)}>
        {(account) => (
          <Stack gap="lg" maw={760}>
            <ProfileSection account={account} />
            <PreferencesSection />
            <SignInSection account={account} />
            <SessionsSection />
          </Stack>
        )}
      </QueryView>
    </>
  );
}
