import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../contract/account.ts';
import { accountQuery, ownSessionsQuery } from './account-calls.ts';
import { AccountRow, AccountSection } from './account-section.tsx';
import classes from './account.module.css';
import { EmailDialog } from './email-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { TwoFactorRow } from './two-factor/two-factor-row.tsx';

/** How one signs in, and how one is found again. */
export function SignInSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation('users');
  const cache = useQueryClient();
  const [asked, setAsked] = useState<'email' | 'password' | null>(null);

  function changed() {
    void cache.invalidateQueries({ queryKey: accountQuery.queryKey });
    void cache.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  }

  const close = () => setAsked(null);
  return (
    <AccountSection title={t('account.signIn.title')}>
      <div className={classes.rows}>
        <AccountRow label={t('signIn.login')}>{account.login}</AccountRow>
        <AccountRow
          label={t('account.email.label')}
          actions={
            <Button variant="default" size="sm" onClick={() => setAsked('email')}>
              {t('account.email.change')}
            </Button>
          }
        >
          {account.email}
        </AccountRow>
        <AccountRow
          label={t('signIn.password')}
          actions={
            <Button variant="default" size="sm" onClick={() => setAsked('password')}>
              {t('account.password.change')}
            </Button>
          }
        >
          {t('account.password.text')}
        </AccountRow>
        <TwoFactorRow twoFactor={account.twoFactor} onChanged={changed} />
      </div>
      <EmailDialog opened={asked === 'email'} email={account.email} onChanged={changed} onClose={close} />
      <PasswordDialog
        opened={asked === 'password'}
        login={account.login}
        onChanged={changed}
        onClose={close}
      />
    </AccountSection>
  );
}
