import { useTranslation } from 'react-i18next';
import { EntrancePage } from '../../../../platform/ui/web/entrance-page.tsx';
import type { Session } from '../../contract/session.ts';
import { SignInForm } from '../components/sign-in-form.tsx';

export function SignInPage({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation('users');
  return (
    <EntrancePage title={t('signIn.title')}>
      <SignInForm onSignedIn={onSignedIn} />
    </EntrancePage>
  );
}
