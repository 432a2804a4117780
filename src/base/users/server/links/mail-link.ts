import { isMailAddress } from '../../../../platform/mail/contract/mail-address.ts';
import { messageIdFor } from '../../../../platform/mail/contract/message-id.ts';
import type { SendOutcome } from '../../../../platform/mail/contract/mail.ts';
import { composeMail } from '../../../../platform/mail/server/compose-mail.ts';
import { findCompany } from '../../../company/server/public.ts';
import {
  pauseAccount,
  wayOut,
  type TransportPorts,
  type WayOut,
} from '../../../mail-accounts/server/public.ts';
import { linkAddress } from '../../contract/links.ts';
import { noteMailed } from '../store/links.ts';
import { findUser } from '../store/users.ts';
import type { NewLink } from './issue-link.ts';
import { linkMailText } from './link-mail-text.ts';

export interface LinkToMail {
  link: NewLink;
  /** Where this base is reached. */
  origin: string;
  /** Who asked for the link; null: its person. */
  byId: string | null;
}

/** `stayed`: there is no sending account, and the link was shown to nobody. */
export type LinkMailOutcome = SendOutcome | { kind: 'stayed' };

/**
 * Hands the mail with a link over by the default sending account, once. Its quota is taken before, by the caller.
 * Never into the built-in mailbox, which colleagues read.
 */
export async function mailLink(
  ports: TransportPorts,
  { link, origin, byId }: LinkToMail,
): Promise<LinkMailOutcome> {
  const { db, clock } = ports;
  const way = await wayOut(db.read, ports, null);
  const user = await findUser(db.read, link.userId);
  try {
    if (!way.leavesTheHouse || !user) return { kind: 'stayed' };
    if (!isMailAddress(user.email)) {
      return { kind: 'refused', phase: 'envelope', response: user.email, blame: 'address' };
    }
    const by = byId === null ? undefined : await findUser(db.read, byId);
    const bytes = await composeMail({
      from: way.sender,
      to: { name: `${user.first_name} ${user.last_name}`, address: user.email },
      ...linkMailText({
        ...{ kind: link.kind, language: user.language, firstName: user.first_name, login: user.login },
        companyName: (await findCompany(db.read))?.name ?? '',
        byName: by ? `${by.first_name} ${by.last_name}` : null,
        address: linkAddress(origin, link.kind, link.token),
      }),
      attachments: [],
      messageId: messageIdFor(link.id, way.sender.address),
      date: clock.now(),
    });
    const envelope = { from: way.sender.address, to: user.email };
    const outcome = await way.send(envelope, await way.seal(bytes), () => Promise.resolve());
    await noteOutcome(ports, way, link, outcome);
    return outcome;
  } finally {
    way.close();
  }
}

async function noteOutcome(
  ports: TransportPorts,
  way: WayOut,
  link: NewLink,
  outcome: SendOutcome,
): Promise<void> {
  const { db, clock } = ports;
  const blamed = outcome.kind === 'refused' && outcome.blame === 'account' ? outcome.response : null;
  await db.transaction(async (tx) => {
    if (outcome.kind === 'sent' || outcome.kind === 'uncertain') await noteMailed(tx, link.id, clock.now());
    if (blamed !== null && way.accountId !== null) await pauseAccount(tx, ports, way.accountId, blamed);
  });
}
