import { Modal, Text } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../base/users/contract/session.ts';
import { loadSignInForm, SignInForm, useSession } from '../../base/users/web/public.ts';

interface SessionEndedModalProps {
  opened: boolean;
  onSignedIn: (session: Session) => void;
}

/** The session has ended while the screen was in use: signing in again loses nothing of it. */
export function SessionEndedModal({ opened, onSignedIn }: SessionEndedModalProps) {
  const { t } = useTranslation('users');
  const { user } = useSession();
  useEffect(() => void loadSignInForm(), []);
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.endedTitle')}
      zIndex={1000}
    >
      <Text mb="md">{t('signIn.endedText')}</Text>
      <Suspense>
        <SignInForm login={user.login} onSignedIn={onSignedIn} />
      </Suspense>
    </Modal>
  );
}
