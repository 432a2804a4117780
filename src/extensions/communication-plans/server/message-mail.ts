import { isActive } from '../../../base/users/server/public.ts';
import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import type { Mailbox } from '../../../platform/mail/contract/mail.ts';
import type { BlockedReason } from '../contract/messages.ts';
import type { Nature, PlanState } from '../contract/rules.ts';
import { blockedReasons } from './blocked-reasons.ts';
import { composeContent, type ComposedContent } from './content/compose-content.ts';
import type { PlanSources, Surroundings } from './surroundings.ts';
import type { WrittenMessage } from './written-message.ts';

/** A message as its mail is made: what is written in it, and what the file store says of its attachments. */
export interface MailSource extends Pick<WrittenMessage, 'subject' | 'body'> {
  nature: Nature;
  attachments: readonly { hash: string; name: string; type: string; size: number; missing: boolean }[];
}

export interface MessageMail extends ComposedContent {
  blocked: BlockedReason[];
}

/** The mail that `message` would be now, and all that keeps it from leaving. Pure. */
export function messageMail(
  message: MailSource,
  surroundings: Surroundings,
  sources: PlanSources,
  plan: PlanStanding,
): MessageMail {
  const composed = composedMail(message, surroundings, sources);
  return { ...composed, blocked: mailBlocked(message, composed.missing, sources, plan) };
}

/** What of a plan decides whether a message may leave. */
export interface PlanStanding {
  state: PlanState;
  /** Position of an earlier message that has not gone. */
  earlierOpen: number | null;
}

/** The mail that `message` would be now, whether it may leave or not. */
export const composedMail = (
  message: MailSource,
  surroundings: Surroundings,
  sources: PlanSources,
): ComposedContent =>
  composeContent({
    ...{ subject: message.subject, body: message.body, attachments: message.attachments },
    layout: surroundings.layout,
    logo: surroundings.logo,
    values: sources.values,
    from: fromOf(sources),
    replyTo: replyToOf(sources),
    to: recipientOf(sources),
    unsubscribeUrl: message.nature === 'prospection' ? sources.objectionUrl : null,
  });

/** All that keeps a mail from leaving which lacks the values of the variables `missing`. */
export const mailBlocked = (
  message: Pick<MailSource, 'nature' | 'attachments'>,
  missing: readonly string[],
  sources: PlanSources,
  plan: PlanStanding,
): BlockedReason[] =>
  blockedReasons({
    ...{ planState: plan.state, earlierOpen: plan.earlierOpen, nature: message.nature, missing },
    ...{ contact: sources.contact, objector: sources.objector, attachments: message.attachments },
    ...{ reachable: sources.reachable, logoMissing: sources.logoMissing },
    ownerGone: ownerGoneOf(sources),
  });

const ownerGoneOf = ({ owner }: PlanSources): { name: string } | null =>
  owner && !isActive(owner) ? { name: fullName(owner) } : null;

const fullName = (person: { first_name: string; last_name: string }): string =>
  `${person.first_name} ${person.last_name}`;

/** The person in charge writes, by the account's address: a mail server rarely lets one send as somebody else. */
const fromOf = ({ sender, owner }: PlanSources): Mailbox =>
  owner ? { name: fullName(owner), address: sender.address } : sender;

/** Answers go to the person in charge. */
function replyToOf({ sender, owner }: PlanSources): Mailbox | null {
  if (!owner || owner.email === sender.address || !isMailAddress(owner.email)) return null;
  return { name: fullName(owner), address: owner.email };
}

function recipientOf({ contact }: PlanSources): Mailbox | null {
  if (!contact?.email) return null;
  const person = [contact.firstName, contact.lastName].filter(Boolean).join(' ');
  return { name: person || contact.displayName, address: contact.email };
}
