import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** A place where the mails that wait are listed, and where an administrator who has read them lets them leave. */
export interface HeldMails {
  id: string;
  labelKey: string;
  path: string;
}

export const heldMailsSlot = defineSlot<HeldMails>('mail-accounts.heldMails');
