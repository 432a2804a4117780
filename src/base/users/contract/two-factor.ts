import { Type, type Static } from 'typebox';
import { closed, Moment } from '../../../platform/http/contract/schemas.ts';
import { PresentPassword } from './account.ts';

/** Six figures of the application, or a recovery code; spaces and dashes as one likes. */
const TypedCode = Type.String({ minLength: 1, maxLength: 40, pattern: '^[0-9A-Za-z -]*$' });

/** Asked before the enrolment begins: who finds a screen open must not lock its owner out. */
export const EnrolmentAsked = closed({ password: PresentPassword });
export type EnrolmentAsked = Static<typeof EnrolmentAsked>;

/** What the authenticator application needs, shown once. */
export const Enrolment = closed({
  /** Base32, to type where no camera is. */
  secret: Type.String(),
  /** `otpauth://totp/…`, for the QR code. */
  address: Type.String(),
});
export type Enrolment = Static<typeof Enrolment>;

export const EnrolmentConfirmed = closed({ code: TypedCode });

/** Shown once: only their hashes are kept. */
export const RecoveryCodes = closed({ codes: Type.Array(Type.String()) });
export type RecoveryCodes = Static<typeof RecoveryCodes>;

export const recoveryCodeCount = 10;

/** The password and a code: what it takes to change how one signs in. */
export const FullProof = closed({ password: PresentPassword, code: TypedCode });
export type FullProof = Static<typeof FullProof>;

/** The password was right and a code is asked: the ticket stands for the password, until `expiresAt`. */
export const SecondStep = closed({ ticket: Type.String(), expiresAt: Moment });
export type SecondStep = Static<typeof SecondStep>;

export const SecondStepAnswer = closed({
  ticket: Type.String({ minLength: 1, maxLength: 1000 }),
  code: TypedCode,
});
export type SecondStepAnswer = Static<typeof SecondStepAnswer>;
