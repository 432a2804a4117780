import type { Mailbox } from '../../../../platform/mail/contract/mail.ts';
import { mapText } from '../../../../platform/rich-text/contract/map-text.ts';
import type { DocumentNode } from '../../../../platform/rich-text/contract/nodes.ts';
import { toMailHtml } from '../../../../platform/rich-text/contract/to-mail-html.ts';
import { toPlainText } from '../../../../platform/rich-text/contract/to-plain-text.ts';
import { hashOf } from './content-hash.ts';
import { letterOf, type Layout } from './letter.ts';
import { logoHtml, mailDocument, type ContentLogo } from './mail-document.ts';
import { missingValues, substituteText } from './substitute.ts';
import type { Values } from './values.ts';

/** An attachment by what decides its bytes. */
export interface ContentAttachment {
  hash: string;
  name: string;
  type: string;
}

/** What a mail is made of. Everything that the person who approves it sees, and nothing else. */
export interface ContentParts {
  subject: string;
  body: DocumentNode;
  layout: Layout;
  logo: ContentLogo | null;
  values: Values;
  from: Mailbox;
  /** Who gets the answers, when it is not `from`. */
  replyTo: Mailbox | null;
  /** Null: the client has no address. */
  to: Mailbox | null;
  attachments: readonly ContentAttachment[];
  /** One-click unsubscribe address; of a prospection message only. */
  unsubscribeUrl: string | null;
}

/** One mail as its recipient will read it. */
export interface MailContent {
  from: Mailbox;
  replyTo: Mailbox | null;
  to: Mailbox | null;
  subject: string;
  /** A whole HTML document. */
  html: string;
  text: string;
  attachments: ContentAttachment[];
  /** Shown by the HTML in its place; its bytes are not here but in the file store. */
  logo: ContentLogo | null;
  unsubscribeUrl: string | null;
}

export interface ComposedContent {
  content: MailContent;
  /** Names without a value: the mail cannot leave. */
  missing: string[];
  /** SHA-256 over all of `content`: what a person approves. */
  contentHash: string;
}

/** The content of a mail: a pure function, so that what was read, what leaves and what is archived are one. */
export function composeContent(parts: ContentParts): ComposedContent {
  const letter = mapText(letterOf(parts.layout, parts.body, parts.values), plainSpaces);
  const subject = plainSpaces(substituteText(parts.subject, parts.values));
  const content: MailContent = {
    from: parts.from,
    replyTo: parts.replyTo,
    to: parts.to,
    subject,
    html: mailDocument(subject, logoHtml(parts.logo) + toMailHtml(letter)),
    text: toPlainText(letter),
    attachments: parts.attachments.map(({ hash, name, type }) => ({ hash, name, type })),
    logo: parts.logo,
    unsubscribeUrl: parts.unsubscribeUrl,
  };
  return { content, missing: missingValues(parts, parts.values), contentHash: hashOf(content) };
}

/** Fonts of mail programs often lack the narrow no-break space that people paste from elsewhere. */
const plainSpaces = (text: string): string => text.replaceAll('\u202F', '\u00A0');
