import { Type, type Static } from 'typebox';
import { closed, Id, Moment } from '../../../platform/http/contract/schemas.ts';
import { RichTextDocument, RichTextJson } from '../../../platform/rich-text/contract/document.ts';
import { Attachment, AttachmentInput } from './attachments.ts';
import { Anchor, Delay } from './delay.ts';
import { Nature } from './rules.ts';

const content = {
  delay: Delay,
  anchor: Anchor,
  nature: Nature,
  subject: Type.String({ minLength: 1, maxLength: 250 }),
};

/** A message as a person writes it, in a plan-type or in a plan. */
export const MessageInput = closed({
  ...content,
  body: RichTextJson,
  attachments: Type.Array(AttachmentInput, { maxItems: 10 }),
});
export type MessageInput = Static<typeof MessageInput>;

/** One message of a plan-type. `position` counts from 1. */
export const TemplateMessage = closed({
  id: Id,
  position: Type.Integer(),
  ...content,
  body: RichTextDocument,
  attachments: Type.Array(Attachment),
});
export type TemplateMessage = Static<typeof TemplateMessage>;

/**
 * The whole plan-type, always sent together; the order of `messages` gives their positions. Refused with
 * `noMessage`, `tooManyMessages` (on `/messages`), `unknownVariable` (data `{name, suggestion}`, on
 * `/messages/0/subject` or `/messages/0/body`), `objectionLinkMissing` (on `/messages/0/body`), a delay
 * problem (on `/messages/0/delay`), `attachmentMissing` (on `/messages/0/attachments`), `codeTaken` (on `/code`).
 */
export const TemplateInput = closed({
  /** Short upper-case name, unique: `BAIE-8S`. */
  code: Type.String({ minLength: 1, maxLength: 30, pattern: '^[A-Z0-9][A-Z0-9_-]*$' }),
  label: Type.String({ minLength: 1, maxLength: 120 }),
  description: Type.String({ maxLength: 1000 }),
  messages: Type.Array(MessageInput, { maxItems: 50 }),
});
export type TemplateInput = Static<typeof TemplateInput>;

/** A line of the list of plan-types. */
export const TemplateSummary = closed({
  id: Id,
  code: Type.String(),
  label: Type.String(),
  description: Type.String(),
  messageCount: Type.Integer(),
  /** Plans made from it that are not finished; deleting it leaves them as they are. */
  runningPlans: Type.Integer(),
  updatedAt: Moment,
});
export type TemplateSummary = Static<typeof TemplateSummary>;

/** `GET templates`: by label. */
export const TemplateList = closed({ templates: Type.Array(TemplateSummary) });
export type TemplateList = Static<typeof TemplateList>;

/** `GET | PUT | DELETE templates/:id`, `POST templates`, `POST templates/:id/duplicate`. */
export const Template = closed({
  id: Id,
  code: Type.String(),
  label: Type.String(),
  description: Type.String(),
  messages: Type.Array(TemplateMessage),
  updatedAt: Moment,
});
export type Template = Static<typeof Template>;
