import type { WayOut } from '../../../../base/mail-accounts/server/public.ts';
import type { MailContent } from '../content/compose-content.ts';
import type { PresentFile } from '../present-files.ts';
import type { MessageRow, PlanRow } from '../tables.ts';

/** A message that only the holder of `token` may send, and its mail as it was approved. */
export interface Claimed {
  /** Of one claim: who no longer holds it may neither transmit nor record. */
  token: string;
  /** Moment of the claim, and of the mail's Date header. */
  at: string;
  messageId: string;
  plan: PlanRow;
  /** As it was before the claim. */
  message: MessageRow;
  content: MailContent & { to: NonNullable<MailContent['to']> };
  files: readonly PresentFile[];
  way: WayOut;
}
