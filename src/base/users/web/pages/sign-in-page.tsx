import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { EntrancePage } from '../../../../platform/ui/web/entrance-page.tsx';
import type { Session } from '../../contract/session.ts';
import { SignInForm } from '../components/sign-in-form.tsx';
import { ForgottenForm } from '../links/forgotten-form.tsx';

export function SignInPage({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation('users');
  const [isForgotten, setForgotten] = useState(false);
  // Of somebody who has just chosen another password.
  const { changedFor } = (useLocation().state ?? {}) as { changedFor?: string };
  if (isForgotten) {
    return (
      <EntrancePage title={t('forgotten.title')}>
        <ForgottenForm onBack={() => setForgotten(false)} />
      </EntrancePage>
    );
  }
  const forgotten = (
    <Text ta="center" mt="md">
      <Anchor component="button" type="button" onClick={() => setForgotten(true)}>
        {t('forgotten.open')}
      </Anchor>
    </Text>
  );
  return (
    <EntrancePage
      title={t('signIn.title')}
      {...(changedFor !== undefined && { description: <span role="status">{t('linkPage.done')}</span> })}
    >
      <SignInForm
        onSignedIn={onSignedIn}
        foot={forgotten}
        {...(changedFor !== undefined && { login: changedFor })}
      />
    </EntrancePage>
  );
}
