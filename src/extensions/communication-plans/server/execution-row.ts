import type { ExecutionRow } from '../contract/execution.ts';
import { mailBlocked } from './message-mail.ts';
import { earlierOpen } from './outbox/message-context.ts';
import type { Outline } from './outlines.ts';
import { planState } from './plan-state.ts';
import type { PresentFile } from './present-files.ts';
import { situationOf } from './situation.ts';
import type { PlanProgress } from './store/execution.ts';
import { openStates } from './store/messages.ts';
import type { PlanSources } from './surroundings.ts';
import type { MessageRow, PlanRow } from './tables.ts';

/** A message of the execution window, with all that its line is made from. */
export interface ExecutionEntry {
  message: MessageRow;
  plan: PlanRow;
  sources: PlanSources;
  files: readonly PresentFile[];
  outline: Outline;
  progress: PlanProgress;
}

/** The line of one message: where it stands, and its mail as it would leave now. */
export function executionRow(entry: ExecutionEntry, today: string): ExecutionRow {
  const { message, plan, sources, files, progress, outline } = entry;
  const blocked = mailBlocked({ nature: message.nature, attachments: files }, outline.missing, sources, {
    state: planState(plan),
    earlierOpen: earlierOpen(progress.first ?? undefined, message.position),
  });
  const stale = isStale(entry, today);
  // One that waits only for another late one of its plan is late itself: both are settled together.
  const own = blocked.filter(({ code }) => code !== 'earlierNotGone');
  const standing = { state: message.state, dueOn: message.due_on, blocked: stale ? own : blocked };
  const situation = situationOf(standing, today);
  return {
    id: message.id,
    planId: plan.id,
    planLabel: plan.label,
    templateCode: plan.template_code,
    contactId: plan.contact_id,
    contactName: sources.contact?.displayName ?? '',
    orderId: plan.order_id,
    orderNumber: sources.order?.number ?? null,
    position: message.position,
    messageCount: progress.count,
    state: message.state,
    situation,
    nature: message.nature,
    dueOn: message.due_on,
    subject: outline.subject,
    attachmentCount: files.length,
    to: outline.to,
    contentHash: outline.contentHash,
    // What comes in its turn is not held up by what comes before it.
    blocked: situation === 'coming' ? own : blocked,
    response: message.response,
    retryAt: message.state === 'deferred' ? message.retry_at : null,
    contentChanged:
      isOpen(message) && message.approved_hash !== null && message.approved_hash !== outline.contentHash,
    stale,
    sendable: blocked.length === 0 && ['late', 'due', 'coming', 'deferred'].includes(situation),
  };
}

const isOpen = ({ state }: MessageRow): boolean => (openStates as readonly string[]).includes(state);

const isStale = ({ message, plan, progress }: ExecutionEntry, today: string): boolean =>
  progress.overdue > 1 && isOpen(message) && message.due_on <= today && planState(plan) === 'active';
