/** A mail address with the name shown beside it. */
export interface Mailbox {
  name: string;
  address: string;
}

export interface MailAttachment {
  name: string;
  /** Media type, `application/pdf`. */
  type: string;
  content: Buffer;
}

/** A picture that the HTML shows in its place by `cid:<cid>`, and that no mail program lists as an attachment. */
export interface InlineImage {
  cid: string;
  name: string;
  /** `image/png`, `image/jpeg` or `image/gif`: what every mail program shows. */
  type: string;
  content: Buffer;
}

/** All that decides the bytes of a mail: composing the same value twice gives the same bytes. */
export interface OutgoingMail {
  from: Mailbox;
  to: Mailbox;
  /** Who gets the answer, when it is not `from`: a colleague whose mails leave by the company's address. */
  replyTo?: Mailbox;
  subject: string;
  html: string;
  text: string;
  attachments: readonly MailAttachment[];
  inlineImages?: readonly InlineImage[];
  /** `<…@…>`, fixed when the mail is composed. */
  messageId: string;
  /** Moment of the Date header, ISO-8601. */
  date: string;
  /** One-click unsubscribe address (RFC 8058); for prospection only. */
  unsubscribeUrl?: string;
}

/** Where the dialogue with the mail server stands. From `transmitting` on, a cut leaves the fate unknown. */
export type SendPhase = 'connecting' | 'authenticating' | 'envelope' | 'transmitting';

/**
 * What became of one mail. `deferred`: not accepted, worth trying again. `refused`: not accepted, for good;
 * `blame` says whose fault. `uncertain`: cut after the last byte, before the answer.
 */
export type SendOutcome =
  | { kind: 'sent'; response: string }
  | { kind: 'deferred'; phase: SendPhase; response: string }
  | { kind: 'refused'; phase: SendPhase; response: string; blame: 'address' | 'account' }
  | { kind: 'uncertain'; response: string };

/** One way out for mails: an SMTP account, or the built-in mailbox. */
export interface MailTransport {
  /** Who the mail is from when nothing better is known. */
  readonly sender: Mailbox;
  /** False for the built-in mailbox: nothing leaves the house. */
  readonly leavesTheHouse: boolean;
  /**
   * Hands `bytes` over once; never repeats by itself. `beforeTransmitting` is awaited before the first byte of
   * content is sent: the caller records there that from now on the fate may be unknown.
   */
  send(
    envelope: { from: string; to: string },
    bytes: Buffer,
    beforeTransmitting: () => Promise<void>,
  ): Promise<SendOutcome>;
  close(): void;
}
