import type { Contact } from '../../../base/contacts/contract/contacts.ts';
import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import type { BlockedReason } from '../contract/messages.ts';
import { maximumAttachmentBytes, type Nature, type PlanState } from '../contract/rules.ts';

/** All that decides whether a message may leave now. */
export interface Circumstances {
  planState: PlanState;
  nature: Nature;
  contact: Pick<Contact, 'email' | 'group' | 'marketingOpposedAt' | 'marketingConsentAt'> | null;
  /** Somebody else with the contact's address objects to marketing. */
  objector: { id: string; name: string } | null;
  /** Variables without a value. */
  missing: readonly string[];
  attachments: readonly { name: string; size: number; missing: boolean }[];
  /** Position of the first earlier message of the plan that has not gone; null when all have. */
  earlierOpen: number | null;
  /** Whether a client can follow a link to us. */
  reachable: boolean;
  /** The letterhead's logo is gone from the file store. */
  logoMissing: boolean;
  /** The person in charge was deactivated: nothing leaves in their name. */
  ownerGone: { name: string } | null;
}

const reason = (code: BlockedReason['code'], data: BlockedReason['data'] = {}): BlockedReason => ({
  code,
  data,
});

/** Every reason at once, so that a person can remedy all of them; none means that the message may leave. */
export function blockedReasons(of: Circumstances): BlockedReason[] {
  const reasons = [...addressReasons(of.contact), ...contentReasons(of)];
  if (of.nature === 'prospection') reasons.push(...prospectionReasons(of));
  if (of.earlierOpen !== null) reasons.push(reason('earlierNotGone', { position: of.earlierOpen }));
  if (of.ownerGone) reasons.push(reason('ownerGone', of.ownerGone));
  if (of.planState !== 'active') reasons.push(reason('planNotActive', { state: of.planState }));
  return reasons;
}

function addressReasons(contact: Circumstances['contact']): BlockedReason[] {
  const address = contact?.email ?? '';
  if (address === '') return [reason('noAddress')];
  return isMailAddress(address) ? [] : [reason('invalidAddress', { address })];
}

function contentReasons({ missing, attachments, logoMissing }: Circumstances): BlockedReason[] {
  const reasons: BlockedReason[] = [];
  if (missing.length > 0) reasons.push(reason('missingValue', { names: [...missing] }));
  for (const attachment of attachments) {
    if (attachment.missing) reasons.push(reason('missingAttachment', { name: attachment.name }));
  }
  // A letterhead with a hole is no letterhead: somebody puts the logo back, or takes it away.
  if (logoMissing) reasons.push(reason('missingLogo'));
  const bytes = attachments.reduce((sum, { size }) => sum + size, 0);
  if (bytes > maximumAttachmentBytes) {
    reasons.push(reason('attachmentsTooLarge', { bytes, maximum: maximumAttachmentBytes }));
  }
  return reasons;
}

/**
 * CPCE L34-5: a client may be told of similar products until they object; anybody else must have agreed first. An
 * objection outweighs what was agreed, and is the person's: it holds for their address in every file. The means to
 * object must work in the mail itself.
 */
function prospectionReasons({ contact, objector, reachable }: Circumstances): BlockedReason[] {
  const reasons: BlockedReason[] = [];
  if (contact?.marketingOpposedAt) reasons.push(reason('objection'));
  else if (objector)
    reasons.push(reason('objectionElsewhere', { contactId: objector.id, name: objector.name }));
  else if (contact && contact.group !== 'client' && !contact.marketingConsentAt)
    reasons.push(reason('noConsent'));
  if (!reachable) reasons.push(reason('noPublicAddress'));
  return reasons;
}
