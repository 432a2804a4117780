import type { Context } from '../../../../platform/http/server/context.ts';
import type { PlanInput, PlanPreview } from '../../contract/plans.ts';
import { messageMail } from '../message-mail.ts';
import { planWarnings } from '../plan-warnings.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { preparePlan, type PreparedPlan } from '../prepare-plan.ts';
import { fileChecker } from '../present-files.ts';
import { planVariables } from '../present-plan.ts';
import { findDuplicate } from '../store/plans.ts';
import type { PlanRow } from '../tables.ts';

/** The dates, subjects and warnings of a plan that does not exist yet. Writes nothing. */
export async function previewPlan(ctx: Context, ports: PlansPorts, input: PlanInput): Promise<PlanPreview> {
  const prepared = await preparePlan(ctx, ports, input);
  const { plan, order, reader } = prepared;
  const mails = await mailsOf(prepared, ports);
  const expectedOn = order?.expectedOn ?? null;
  return {
    startOn: plan.start_on,
    expectedOn,
    messages: mails.map(({ message, mail }, index) => ({
      position: index + 1,
      delay: message.delay,
      anchor: message.anchor,
      nature: message.nature,
      subject: message.subject,
      renderedSubject: mail.content.subject,
      dueOn: message.dates.due_on,
      nominalOn: message.dates.nominal_on,
      attachmentCount: message.attachments.length,
      movedByHand: message.movedByHand,
    })),
    warnings: planWarnings({
      ...{ startOn: plan.start_on, expectedOn, closedDays: reader.surroundings.closedDays },
      duplicatePlanId: await duplicateOf(ctx, plan),
      messages: mails.map(({ message, mail }, index) => ({
        position: index + 1,
        dueOn: message.dates.due_on,
        open: true,
        blocked: mail.blocked,
      })),
    }),
    planVariables: planVariables(prepared.messages),
  };
}

async function mailsOf({ plan, messages, reader }: PreparedPlan, ports: PlansPorts) {
  const sources = await reader.of(plan);
  const has = fileChecker(ports.files);
  return Promise.all(
    messages.map(async (message) => {
      const attachments = await Promise.all(
        message.attachments.map(async (file) => ({ ...file, missing: !(await has(file.hash)) })),
      );
      const mail = messageMail({ ...message, attachments }, reader.surroundings, sources, {
        state: 'active',
        earlierOpen: null,
      });
      return { message, mail };
    }),
  );
}

async function duplicateOf({ db }: Context, plan: PlanRow): Promise<string | null> {
  if (!plan.template_id || !plan.order_id) return null;
  const twin = { id: null, templateId: plan.template_id, orderId: plan.order_id };
  return (await findDuplicate(db.read, twin))?.id ?? null;
}
