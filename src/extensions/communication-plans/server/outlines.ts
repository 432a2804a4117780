import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { composedMail, type MailSource } from './message-mail.ts';
import type { PlanSources, Surroundings } from './surroundings.ts';
import type { MessageRow } from './tables.ts';
import { bodyOf } from './written-message.ts';

/** What a list says of a mail. */
export interface Outline {
  /** With its values. */
  subject: string;
  to: string | null;
  /** Variables without a value. */
  missing: readonly string[];
  contentHash: string;
}

/** Composes mails for one list; what was composed for an earlier list of the same parts is taken from there. */
export type Outliner = (
  message: Pick<MessageRow, 'id' | 'subject' | 'body' | 'nature'>,
  files: MailSource['attachments'],
  sources: PlanSources,
) => Promise<Outline>;

export type Outlines = (surroundings: Surroundings) => Outliner;

/** Mails composed without letting others pass. */
const together = 25;

/**
 * A memory of `most` outlines. A list of a thousand mails is asked again at each change of one of them, and
 * composing is nearly all of its work. Every part of a mail is in its key; a claim composes anew, whatever stands here.
 */
export function rememberOutlines(most: number): Outlines {
  const known = new Map<string, { key: string; outline: Outline }>();
  return (surroundings) => {
    const around = JSON.stringify(surroundings);
    let composed = 0;
    return async (message, files, sources) => {
      const key = keyOf([around, message.subject, message.body, message.nature], files, sources);
      const found = known.get(message.id);
      if (found?.key === key) return found.outline;
      composed += 1;
      if (composed % together === 0) await setImmediate();
      const { subject, nature } = message;
      const source = { subject, nature, body: bodyOf(message), attachments: files };
      const outline = outlineOf(composedMail(source, surroundings, sources));
      known.delete(message.id);
      known.set(message.id, { key, outline });
      if (known.size > most) known.delete(known.keys().next().value!);
      return outline;
    };
  };
}

const outlineOf = ({ content, missing, contentHash }: ReturnType<typeof composedMail>): Outline => ({
  ...{ subject: content.subject, to: content.to?.address ?? null },
  ...{ missing, contentHash },
});

/** Whatever a mail is made of: what need not be there costs nothing but a composition too many. */
function keyOf(parts: readonly string[], files: MailSource['attachments'], sources: PlanSources): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.update(JSON.stringify([files, sources])).digest('base64');
}
