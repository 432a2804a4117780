import type { Tx } from '../../../platform/db/server/database.ts';
import type { NewId } from '../../../platform/runtime/server/ids.ts';
import { deleteAttachmentsOf, insertAttachments } from './store/attachments.ts';
import { deleteTemplateMessages, insertTemplateMessages, messagesOfTemplate } from './store/templates.ts';
import { attachmentRows, columnsOf, type WrittenMessage } from './written-message.ts';

/** Puts `messages` in place of those that a plan-type has. */
export async function writeTemplateMessages(
  tx: Tx,
  newId: NewId,
  templateId: string,
  messages: readonly WrittenMessage[],
): Promise<void> {
  await removeTemplateMessages(tx, templateId);
  const rows = messages.map((message, index) => ({
    id: newId(),
    template_id: templateId,
    ...columnsOf(message, index + 1),
  }));
  await insertTemplateMessages(tx, rows);
  const attachments = rows.flatMap(({ id }, index) =>
    attachmentRows(id, messages[index]?.attachments ?? [], newId),
  );
  await insertAttachments(tx, attachments);
}

/** Removes them with the list of their attachments; the files stay, plans made from them may carry them. */
export async function removeTemplateMessages(tx: Tx, templateId: string): Promise<void> {
  const old = await messagesOfTemplate(tx, templateId);
  await deleteAttachmentsOf(
    tx,
    old.map((row) => row.id),
  );
  await deleteTemplateMessages(tx, templateId);
}
