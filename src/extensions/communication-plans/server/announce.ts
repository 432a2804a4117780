import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import { planEvents, plansTopic, type MessageChanged, type PlanChanged } from '../contract/events.ts';
import type { MessageRow, PlanRow } from './tables.ts';

type Publisher = Pick<Live, 'publish'>;

/** Tells the open windows, once `tx` is durable, that a plan is no longer what they show. */
export function announcePlan(tx: Tx, live: Publisher, plan: Pick<PlanRow, 'id' | 'contact_id'>): void {
  const changed: PlanChanged = { planId: plan.id, contactId: plan.contact_id };
  afterCommit(tx, () => live.publish(plansTopic, planEvents.planChanged, changed));
}

export function announceTemplates(tx: Tx, live: Publisher): void {
  afterCommit(tx, () => live.publish(plansTopic, planEvents.templatesChanged, {}));
}

/** Every mail that has not left looks otherwise now. */
export function announceLayout(tx: Tx, live: Publisher): void {
  afterCommit(tx, () => live.publish(plansTopic, planEvents.layoutChanged, {}));
}

export function announceMessage(
  tx: Tx,
  live: Publisher,
  event: (typeof planEvents)[keyof typeof planEvents],
  plan: Pick<PlanRow, 'id' | 'contact_id'>,
  message: Pick<MessageRow, 'id' | 'position'>,
): void {
  const changed: MessageChanged = {
    planId: plan.id,
    contactId: plan.contact_id,
    messageId: message.id,
    position: message.position,
  };
  afterCommit(tx, () => live.publish(plansTopic, event, changed));
}
