import type { Files } from '../../../platform/files/server/files.ts';
import type { Attachment } from '../contract/attachments.ts';
import type { AttachmentRow } from './tables.ts';

/** An attachment as the interface shows it. */
export type PresentFile = Attachment;

/** Asks the file store about each file once, however many messages carry it. */
export function fileChecker(files: Pick<Files, 'has'>): (hash: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (hash) => {
    const found = known.get(hash) ?? files.has(hash);
    known.set(hash, found);
    return found;
  };
}

/** Attachments with what the file store says of them. */
export const presentFiles = (
  rows: readonly AttachmentRow[],
  has: (hash: string) => Promise<boolean>,
): Promise<PresentFile[]> =>
  Promise.all(
    rows.map(async ({ id, hash, name, type, size }) => {
      const missing = !(await has(hash));
      return { id, hash, name, type, size, missing };
    }),
  );
