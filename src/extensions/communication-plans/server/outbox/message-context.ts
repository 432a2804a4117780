import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { messageMail, type MessageMail } from '../message-mail.ts';
import { planState } from '../plan-state.ts';
import { presentFiles, type PresentFile } from '../present-files.ts';
import { attachmentsOf } from '../store/attachments.ts';
import { firstOpenPositions } from '../store/messages.ts';
import type { SourceReader } from '../surroundings.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import { bodyOf } from '../written-message.ts';

/** Position of the first message before `position` that has not gone, or null. */
export const earlierOpen = (first: number | undefined, position: number): number | null =>
  first !== undefined && first < position ? first : null;

/** The mail that one stored message would be now, with its files and all that keeps it from leaving. */
export async function mailOfMessage(
  db: ReadDb,
  reader: SourceReader,
  has: (hash: string) => Promise<boolean>,
  { message, plan }: { message: MessageRow; plan: PlanRow },
): Promise<MessageMail & { files: PresentFile[] }> {
  const files = await presentFiles(await attachmentsOf(db, [message.id]), has);
  const first = (await firstOpenPositions(db, [plan.id])).get(plan.id);
  const mail = messageMail(
    { subject: message.subject, body: bodyOf(message), nature: message.nature, attachments: files },
    reader.surroundings,
    await reader.of(plan),
    { state: planState(plan), earlierOpen: earlierOpen(first, message.position) },
  );
  return { ...mail, files };
}
