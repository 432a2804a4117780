import type { DocumentNode } from '../../../platform/rich-text/contract/nodes.ts';
import type { Anchor, Delay } from '../contract/delay.ts';
import type { Nature } from '../contract/rules.ts';
import type { AttachmentRow, WrittenColumns } from './tables.ts';

export interface WrittenAttachment {
  hash: string;
  name: string;
  type: string;
  size: number;
}

/** A message as a person wrote it, checked: what a plan-type's and a plan's have in common. */
export interface WrittenMessage {
  delay: Delay;
  anchor: Anchor;
  nature: Nature;
  subject: string;
  body: DocumentNode;
  attachments: WrittenAttachment[];
}

export const columnsOf = (message: WrittenMessage, position: number): WrittenColumns => ({
  position,
  delay_halves: message.delay.value * 2,
  delay_unit: message.delay.unit,
  anchor: message.anchor,
  nature: message.nature,
  subject: message.subject,
  body: JSON.stringify(message.body),
});

export const delayOf = (row: Pick<WrittenColumns, 'delay_halves' | 'delay_unit'>): Delay => ({
  value: row.delay_halves / 2,
  unit: row.delay_unit,
});

export const bodyOf = (row: Pick<WrittenColumns, 'body'>): DocumentNode =>
  JSON.parse(row.body) as DocumentNode;

export const writtenOf = (row: WrittenColumns, attachments: readonly AttachmentRow[]): WrittenMessage => ({
  delay: delayOf(row),
  anchor: row.anchor,
  nature: row.nature,
  subject: row.subject,
  body: bodyOf(row),
  attachments: attachments.map(({ hash, name, type, size }) => ({ hash, name, type, size })),
});

/** The rows of a message's attachments, in their order. */
export const attachmentRows = (
  ownerId: string,
  attachments: readonly WrittenAttachment[],
  newId: () => string,
): AttachmentRow[] =>
  attachments.map((attachment, index) => ({
    id: newId(),
    owner_id: ownerId,
    position: index + 1,
    hash: attachment.hash,
    name: attachment.name,
    type: attachment.type,
    size: attachment.size,
  }));

/** Attachments by the message that carries them. */
export const byOwner = (rows: readonly AttachmentRow[]): Map<string, AttachmentRow[]> =>
  Map.groupBy(rows, (row) => row.owner_id);
