import type { Context } from '../../../../platform/http/server/context.ts';
import {
  checkDocument,
  MAIL_LIMITS,
  readDocument,
} from '../../../../platform/rich-text/contract/document.ts';
import type { DocumentNode } from '../../../../platform/rich-text/contract/nodes.ts';
import type { Composition, CompositionInput } from '../../contract/layout.ts';
import { oneLine } from '../content/one-line.ts';
import { letterheadOf } from '../letterhead.ts';
import { messageMail } from '../message-mail.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { shownHtml } from '../shown-html.ts';
import { readerFor, type Surroundings } from '../surroundings.ts';
import { valuesSubject } from '../values-subject.ts';

/** The mail that a text would be while it is written, for one client. Writes nothing. */
export async function previewComposition(
  ctx: Context,
  ports: PlansPorts,
  { layout, message, ...about }: CompositionInput,
): Promise<Composition> {
  const reader = await readerFor(ctx, ports);
  const sources = await reader.of(await valuesSubject(ctx, about));
  const written = {
    subject: oneLine(message.subject),
    body: documentOf(message.body, '/message/body'),
    nature: 'service',
    attachments: [],
  } as const;
  const surroundings = layout ? withLayout(reader.surroundings, layout) : reader.surroundings;
  const plan = { state: 'active', earlierOpen: null } as const;
  const { content, missing } = messageMail(written, surroundings, sources, plan);
  const { subject, text } = content;
  return { subject, text, missing, html: await shownHtml(ports.files, content) };
}

function withLayout(
  surroundings: Surroundings,
  { intro, body, logoHeight }: NonNullable<CompositionInput['layout']>,
): Surroundings {
  const layout = { intro: oneLine(intro), body: documentOf(body, '/layout/body'), logoHeight };
  return { ...surroundings, ...letterheadOf(layout, surroundings.company) };
}

/** What is not written yet is an empty page, not a mistake. */
function documentOf(value: unknown, path: string): DocumentNode {
  const checked = checkDocument(value, MAIL_LIMITS);
  if (!checked.ok && checked.code === 'rich-text.empty') {
    return { type: 'doc', content: [{ type: 'paragraph' }] };
  }
  return readDocument(value, MAIL_LIMITS, path).document;
}
