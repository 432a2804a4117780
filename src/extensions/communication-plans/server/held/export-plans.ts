import type { HeldPart, HeldPartAsked } from '../../../../platform/modules/server/contact-data.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { RichTextDocument } from '../../../../platform/rich-text/contract/document.ts';
import { toPlainText } from '../../../../platform/rich-text/contract/to-plain-text.ts';
import { dateInFigures } from '../../../../platform/text/contract/display-moment.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { planState } from '../plan-state.ts';
import { heldAttachments, heldPlans } from '../store/held-plans.ts';
import { messagesOfPlans } from '../store/messages.ts';
import type { MessageRow, PlanRow } from '../tables.ts';

const words = { fr, en };
type Words = (typeof words)['fr'];

/** A client's plans with their messages, gone and to come. Who looks after them is about colleagues and stays here. */
export async function exportPlans(
  { contactId, language }: HeldPartAsked,
  { db }: Platform,
): Promise<HeldPart[]> {
  const said = words[language];
  const plans = await heldPlans(db.read, contactId);
  const messages = await messagesOfPlans(
    db.read,
    plans.map(({ id }) => id),
  );
  const files = await heldAttachments(db.read, messages);
  const byPlan = Map.groupBy(messages, ({ plan_id }) => plan_id);
  return [
    {
      name: 'plans',
      title: said.held.plans,
      columns: [said.held.plan, said.held.state, said.held.message, said.held.due, said.held.text],
      lines: plans.flatMap((plan) => (byPlan.get(plan.id) ?? []).map((one) => lineOf(plan, one, said))),
      content: plans.map((plan) => ({
        ...{ label: plan.label, state: planState(plan), startOn: plan.start_on },
        values: JSON.parse(plan.plan_values) as unknown,
        messages: (byPlan.get(plan.id) ?? []).map(contentOf),
      })),
      files: files.map(({ name, hash, size }) => ({ name, hash, size })),
    },
  ];
}

const lineOf = (plan: PlanRow, message: MessageRow, said: Words): string[] => [
  ...[plan.label, said.messageState[message.state]],
  ...[message.sent_subject ?? message.subject, dateInFigures(message.due_on), textOf(message)],
];

const contentOf = (message: MessageRow) => ({
  ...{ position: message.position, state: message.state, nature: message.nature },
  ...{ subject: message.sent_subject ?? message.subject, text: textOf(message) },
  ...{ dueOn: message.due_on, sentAt: message.sent_at, sentTo: message.sent_to },
});

const textOf = ({ body }: MessageRow): string => toPlainText(JSON.parse(body) as RichTextDocument);
