import type { IndexedTrial, MailFinding, MessageRow } from './mail-trial.ts';

/** The client's file holds each mail that was sent, once, byte for byte as the far server took it; and no other. */
export function auditArchive(
  message: MessageRow,
  { archived, accepted, noted }: IndexedTrial,
): MailFinding[] {
  const { id: where, state } = message;
  const mails = archived(message);
  const [mail] = mails;
  const wanted = state === 'sent' ? 1 : 0;
  if (mails.length !== wanted) {
    return [{ what: 'archive', where, details: `${state}, ${mails.length} times in the client’s file` }];
  }
  if (!mail) return [];
  const { stored_sha256, eml_hash, message_id, recipient_address } = mail;
  const isItsOwn =
    mail.id === message.mail_id && message_id === message.message_id && recipient_address === message.email;
  if (!isItsOwn) return [{ what: 'archive', where, details: JSON.stringify([mail, message]) }];
  if (stored_sha256 !== eml_hash || eml_hash !== message.eml_hash) {
    return [{ what: 'bytes', where, details: `named ${eml_hash}, holds ${stored_sha256}` }];
  }
  // Whoever says that a mail was sent answers for it: the far server may never have taken this one.
  if (noted(message, 'messageSettledSent') > 0) return [];
  const taken = accepted(message).map(({ sha256 }) => sha256);
  if (taken.length === 0 || taken.includes(eml_hash)) return [];
  return [{ what: 'bytes', where, details: `archived ${eml_hash}, taken ${taken.join(', ')}` }];
}
