import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { OwnAccount } from '../../contract/account.ts';
import { usePeople } from '../queries.ts';
import { useSession } from '../session-context.tsx';
import { accountQuery } from './account-calls.ts';
import { AccountSection } from './account-section.tsx';
import { OwnProfileForm } from './own-profile-form.tsx';

/** What colleagues and clients read of one. */
export function ProfileSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('users');
  const cache = useQueryClient();
  const { user } = useSession();
  return (
    <AccountSection title={t('account.profile.title')} description={t('account.profile.text')}>
      <QueryView query={usePeople()}>
        {(people) => {
          const person = people.find(({ id }) => id === user.id);
          return (
            person && (
              <OwnProfileForm
                person={person}
                account={account}
                onSaved={() => void cache.invalidateQueries({ queryKey: accountQuery.queryKey })}
              />
            )
          );
        }}
      </QueryView>
    </AccountSection>
  );
}
