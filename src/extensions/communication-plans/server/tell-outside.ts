import { announce, type AnnouncePorts } from '../../../base/webhooks/server/public.ts';
import type { Tx } from '../../../platform/db/server/database.ts';
import type { WebhookEvent } from '../../../platform/modules/server/module.ts';
import type { MessageRow, PlanRow } from './tables.ts';

const labelled = (id: string, key: string): WebhookEvent => ({
  id,
  labelKey: `communication-plans:webhookEvents.${key}`,
});

/** What other programs may be told of. */
export const plansWebhookEvents: readonly WebhookEvent[] = [
  labelled('plan.started', 'planStarted'),
  labelled('plan.completed', 'planCompleted'),
  labelled('plan.cancelled', 'planCancelled'),
  labelled('mail.sent', 'mailSent'),
  labelled('mail.refused', 'mailRefused'),
  labelled('mail.uncertain', 'mailUncertain'),
];

type ToldPlan = Pick<PlanRow, 'id' | 'contact_id' | 'order_id' | 'template_code' | 'label'>;

/** Tells the programs that listen what became of a plan. */
export const tellPlan = (
  tx: Tx,
  ports: AnnouncePorts,
  event: 'plan.started' | 'plan.completed' | 'plan.cancelled',
  plan: ToldPlan,
): Promise<void> => announce(tx, ports, { event, data: idsOf(plan), names: { plan: plan.label } });

interface ToldMail {
  plan: ToldPlan;
  message: Pick<MessageRow, 'id' | 'position'>;
}

/** The same of mails, several together. */
export const tellMails = (
  tx: Tx,
  ports: AnnouncePorts,
  event: 'mail.sent' | 'mail.refused' | 'mail.uncertain',
  mails: readonly ToldMail[],
): Promise<void> =>
  announce(
    tx,
    ports,
    ...mails.map(({ plan, message: { id, position } }) => ({
      event,
      data: { messageId: id, position, ...idsOf(plan) },
      names: { plan: plan.label },
    })),
  );

const idsOf = ({ id, contact_id, order_id, template_code }: ToldPlan) => ({
  planId: id,
  contactId: contact_id,
  orderId: order_id,
  planType: template_code,
});
