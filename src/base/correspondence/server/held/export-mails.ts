import type { HeldPart, HeldPartAsked } from '../../../../platform/modules/server/contact-data.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { displayMoment } from '../../../../platform/text/contract/display-moment.ts';
import { emlName } from '../eml-name.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { heldMails } from '../store/held-mails.ts';

// locale-keys: correspondence:held.sentAt correspondence:held.recipient correspondence:held.subject
const words = { fr, en };

/** Every mail of a client's file, byte for byte as it left. */
export async function exportMails(asked: HeldPartAsked, { db }: Platform): Promise<HeldPart[]> {
  const { held } = words[asked.language];
  const mails = await heldMails(db.read, asked.contactId);
  return [
    {
      name: 'mails',
      title: held.mails,
      columns: [held.sentAt, held.recipient, held.subject],
      lines: mails.map((mail) => [displayMoment(mail.sent_at, asked), mail.recipient_address, mail.subject]),
      content: mails.map((mail) => ({
        ...{ sentAt: mail.sent_at, subject: mail.subject, messageId: mail.message_id },
        from: { name: mail.sender_name, address: mail.sender_address },
        to: { name: mail.recipient_name, address: mail.recipient_address },
        ...{ text: mail.text, attachments: JSON.parse(mail.attachments) as unknown },
      })),
      files: mails.map((mail) => ({
        name: emlName(mail.subject, mail.sent_at, asked.timezone),
        ...{ hash: mail.eml_hash, size: mail.size },
      })),
    },
  ];
}
