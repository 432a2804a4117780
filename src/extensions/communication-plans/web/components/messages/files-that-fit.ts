import { maximumAttachmentBytes } from '../../../contract/rules.ts';
import { attachmentBytes } from './message-draft.ts';

/** The chosen files that a mail still has room for, in their order, and those that it has none for. */
export function filesThatFit<Chosen extends { size: number }>(
  present: readonly { size: number }[],
  chosen: readonly Chosen[],
): { fitting: Chosen[]; refused: Chosen[] } {
  let room = maximumAttachmentBytes - attachmentBytes(present);
  let places = 10 - present.length;
  const fitting: Chosen[] = [];
  const refused: Chosen[] = [];
  for (const file of chosen) {
    if (file.size > room || places === 0) {
      refused.push(file);
      continue;
    }
    fitting.push(file);
    room -= file.size;
    places -= 1;
  }
  return { fitting, refused };
}
