import { createHash } from 'node:crypto';
import { afterCommit, type Database } from '../../../platform/db/server/database.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import { wireAddress } from '../../../platform/mail/contract/mail-address.ts';
import type { Mailbox, MailTransport } from '../../../platform/mail/contract/mail.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import type { NewId } from '../../../platform/runtime/server/ids.ts';
import { mailboxTopic, mailReceived, type MailReceived } from '../contract/events.ts';
import { mailboxLineOf } from './lines-of-rows.ts';
import { parseMail, type ParsedMail } from './parse-mail.ts';
import { insertReceived } from './store/mailbox.ts';
import type { MailboxRow } from './tables.ts';

export interface MailboxPorts {
  db: Database;
  files: Files;
  clock: Clock;
  newId: NewId;
  live: Pick<Live, 'publish'>;
  sender: Mailbox;
}

/**
 * The way out that leads nowhere: mails are kept and shown, nothing leaves the house. Handing the same mail
 * (Message-ID and recipient) over twice keeps one.
 */
export function builtInMailbox(ports: MailboxPorts): MailTransport {
  return {
    sender: ports.sender,
    leavesTheHouse: false,
    async send(envelope, bytes, beforeTransmitting) {
      const parsed = await parseMail(bytes);
      await beforeTransmitting();
      try {
        await keep(ports, envelope, bytes, parsed);
        return { kind: 'sent', response: 'built-in mailbox' };
      } catch (failure) {
        // Nothing was taken, or keeping it again is harmless.
        return { kind: 'deferred', phase: 'transmitting', response: (failure as Error).message };
      }
    },
    close() {
      // Nothing is open.
    },
  };
}

async function keep(
  ports: MailboxPorts,
  envelope: { from: string; to: string },
  bytes: Buffer,
  parsed: ParsedMail,
): Promise<void> {
  // The bytes first: a row without its file would be a mail that cannot be read.
  const { hash, size } = await ports.files.put(bytes);
  const recipient = parsed.to.find(({ address }) => wireAddress(address) === wireAddress(envelope.to));
  const row: MailboxRow = {
    id: ports.newId(),
    message_id: parsed.messageId ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    received_at: ports.clock.now(),
    sender_name: parsed.from?.name ?? '',
    sender_address: parsed.from?.address ?? envelope.from,
    recipient_name: recipient?.name ?? '',
    recipient_address: envelope.to,
    subject: parsed.subject,
    eml_hash: hash,
    size,
    attachment_count: parsed.attachments.filter(({ inline }) => !inline).length,
    read_at: null,
  };
  await ports.db.transaction(async (tx) => {
    if (!(await insertReceived(tx, row))) return;
    const line: MailReceived = mailboxLineOf(row);
    afterCommit(tx, () => ports.live.publish(mailboxTopic, mailReceived, line));
  });
}
