import type { Tx } from '../../../../platform/db/server/database.ts';
import type { DemonstrationBase } from '../../../../platform/modules/server/module.ts';
import { fromPlainText } from '../../../../platform/rich-text/contract/from-plain-text.ts';
import type { NewId } from '../../../../platform/runtime/server/ids.ts';
import { layoutId } from '../letterhead.ts';
import { putLayout } from '../store/layouts.ts';
import { insertTemplate } from '../store/templates.ts';
import type { WrittenMessage } from '../written-message.ts';
import { writeTemplateMessages } from '../write-template-messages.ts';
import type {
  DemonstrationFiles,
  DemonstrationLayout,
  DemonstrationTemplate,
} from './demonstration-sections.ts';

/** A line of the letter above its salutation, no more. */
const demonstrationLogoHeight = 64;

/** The six plan-types and the letterhead. */
export async function demonstrateTemplates(
  tx: Tx,
  demonstration: DemonstrationBase,
  { now, newId }: { now: string; newId: NewId },
): Promise<void> {
  const files = demonstration.section<DemonstrationFiles>('attachments');
  for (const template of demonstration.section<DemonstrationTemplate[]>('planTemplates')) {
    const { id, code, label, description } = template;
    await insertTemplate(tx, { id, code, label, description, created_at: now, updated_at: now });
    await writeTemplateMessages(tx, newId, id, writtenMessages(template, files));
  }
  const { intro, text } = demonstration.section<DemonstrationLayout>('layout');
  const body = JSON.stringify(fromPlainText(text));
  await putLayout(tx, { id: layoutId, intro, body, logo_height: demonstrationLogoHeight, updated_at: now });
}

/** The messages of a plan-type as a person would have written them. */
export const writtenMessages = (
  template: DemonstrationTemplate,
  files: DemonstrationFiles,
): WrittenMessage[] =>
  template.messages.map((message) => ({
    delay: { value: message.delayValue, unit: message.delayUnit },
    anchor: 'afterStart',
    nature: message.nature,
    subject: message.subject,
    body: fromPlainText(message.body),
    attachments: message.attachments.map((name) => {
      const file = files[name];
      if (!file) throw new Error(`the demonstration has no file ${name}`);
      return { name, ...file };
    }),
  }));
