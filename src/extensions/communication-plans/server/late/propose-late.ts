import { createHash } from 'node:crypto';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { LatePolicy, LateProposal } from '../../contract/late.ts';
import { substituteText } from '../content/substitute.ts';
import { planCalendar } from '../plan-calendar.ts';
import { planState } from '../plan-state.ts';
import { messagesOfPlan } from '../store/messages.ts';
import type { SourceReader } from '../surroundings.ts';
import type { PlanRow } from '../tables.ts';
import { daysLate, isStale, lateSteps, overdueOf } from './late-steps.ts';

/** What `policy` would make of one plan now; null when no two of its messages are late. */
export async function proposeLate(
  db: ReadDb,
  reader: SourceReader,
  plan: PlanRow,
  policy: LatePolicy,
): Promise<LateProposal | null> {
  const { today, closedDays } = reader.surroundings;
  const messages = await messagesOfPlan(db, plan.id);
  if (planState(plan) !== 'active' || !isStale(messages, today)) return null;
  const steps = lateSteps(messages, policy, await planCalendar(db, plan, closedDays), today);
  const sources = await reader.of(plan);
  const subjects = new Map(messages.map(({ id, subject }) => [id, substituteText(subject, sources.values)]));
  return {
    planId: plan.id,
    planLabel: plan.label,
    contactId: plan.contact_id,
    contactName: sources.contact?.displayName ?? '',
    orderNumber: sources.order?.number ?? null,
    days: daysLate(overdueOf(messages, today), today),
    steps: steps.map(({ id, ...step }) => ({ messageId: id, subject: subjects.get(id) ?? '', ...step })),
    seal: sealOf(policy, plan.id, steps),
  };
}

/** Two proposals with one seal do the same things to the same messages. */
const sealOf = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
