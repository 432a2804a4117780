import type { Files } from '../../../platform/files/server/files.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Template } from '../contract/templates.ts';
import { fileChecker, presentFiles } from './present-files.ts';
import { attachmentsOf } from './store/attachments.ts';
import { messagesOfTemplate } from './store/templates.ts';
import type { TemplateRow } from './tables.ts';
import { bodyOf, byOwner, delayOf, writtenOf, type WrittenMessage } from './written-message.ts';

/** A plan-type in full. */
export async function presentTemplate(
  db: ReadDb,
  files: Pick<Files, 'has'>,
  template: TemplateRow,
): Promise<Template> {
  const { rows, attachments } = await readTemplate(db, template.id);
  const has = fileChecker(files);
  const messages = rows.map(async (row) => ({
    id: row.id,
    position: row.position,
    delay: delayOf(row),
    anchor: row.anchor,
    nature: row.nature,
    subject: row.subject,
    body: bodyOf(row),
    attachments: await presentFiles(attachments.get(row.id) ?? [], has),
  }));
  return {
    id: template.id,
    code: template.code,
    label: template.label,
    description: template.description,
    messages: await Promise.all(messages),
    updatedAt: template.updated_at,
  };
}

async function readTemplate(db: ReadDb, templateId: string) {
  const rows = await messagesOfTemplate(db, templateId);
  const ids = rows.map((row) => row.id);
  return { rows, attachments: byOwner(await attachmentsOf(db, ids)) };
}

/** The messages of a plan-type to be copied, in their order. */
export async function messagesToCopy(db: ReadDb, templateId: string): Promise<WrittenMessage[]> {
  const { rows, attachments } = await readTemplate(db, templateId);
  return rows.map((row) => writtenOf(row, attachments.get(row.id) ?? []));
}
