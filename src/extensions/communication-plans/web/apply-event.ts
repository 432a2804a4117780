import type { QueryKey } from '@tanstack/react-query';
import type { LiveEvent } from '../../../platform/realtime/web/live-client.ts';
import { planEvents, type PlanChanged } from '../contract/events.ts';
import { queryKeys } from './query-keys.ts';

const messageEvents: readonly string[] = [
  planEvents.messageTaken,
  planEvents.messageSent,
  planEvents.messageDeferred,
  planEvents.messageRefused,
  planEvents.messageUncertain,
];

const afterPlan = ({ planId }: PlanChanged): QueryKey[] => [
  queryKeys.lists,
  queryKeys.plan(planId),
  queryKeys.journal(planId),
  queryKeys.previews(planId),
  queryKeys.execution,
];

/** Every mail that has not left looks otherwise: it is to be read again before it leaves. */
const afterLayout: QueryKey[] = [
  queryKeys.layout,
  queryKeys.allPreviews,
  queryKeys.compositions,
  queryKeys.execution,
];

/**
 * What an event makes stale. Dates, reasons and counters hang together over a whole plan, so they are asked
 * for again rather than patched.
 */
export function staleAfter({ event, data }: Pick<LiveEvent, 'event' | 'data'>): QueryKey[] {
  if (event === planEvents.templatesChanged) return [queryKeys.templates];
  if (event === planEvents.settingsChanged) return [queryKeys.settings];
  if (event === planEvents.layoutChanged) return afterLayout;
  // The list of plan-types counts the plans that run.
  if (event === planEvents.planChanged) return [...afterPlan(data as PlanChanged), queryKeys.templates];
  return messageEvents.includes(event) ? afterPlan(data as PlanChanged) : [];
}
