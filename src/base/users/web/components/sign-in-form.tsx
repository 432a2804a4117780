import { useState, type ReactNode } from 'react';
import type { Session } from '../../contract/session.ts';
import type { SecondStep } from '../../contract/two-factor.ts';
import { PasswordForm } from './password-form.tsx';
import { SecondStepForm } from './second-step-form.tsx';

interface SignInFormProps {
  /** Typed for the person already, for instance when their session has ended. */
  login?: string;
  /** Under login and password, not under the code. */
  foot?: ReactNode;
  onSignedIn: (session: Session) => void;
}

/** Login and password, then the code where one is asked for. */
export function SignInForm({ login = '', foot, onSignedIn }: SignInFormProps) {
  const [typed, setTyped] = useState(login);
  const [step, setStep] = useState<SecondStep | null>(null);
  const [expired, setExpired] = useState<unknown>(null);

  function backToPassword(because: unknown) {
    setExpired(because);
    setStep(null);
  }

  if (step) return <SecondStepForm ticket={step.ticket} onSignedIn={onSignedIn} onBack={backToPassword} />;
  return (
    <>
      <PasswordForm
        login={typed}
        expired={expired}
        onSignedIn={onSignedIn}
        onCodeAsked={(asked, by) => {
          setTyped(by);
          setStep(asked);
        }}
      />
      {foot}
    </>
  );
}
