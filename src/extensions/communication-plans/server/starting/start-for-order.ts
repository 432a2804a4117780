import { answerOnce } from '../../../../base/api/server/public.ts';
import type { Order } from '../../../../base/orders/contract/orders.ts';
import { knownOrders, orderById } from '../../../../base/orders/server/public.ts';
import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { StartedPlan, StartInput } from '../../contract/starting.ts';
import { note, writerOf } from '../journal.ts';
import { mustBePromised } from '../must-be-promised.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { preparePlan, type PreparedPlan } from '../prepare-plan.ts';
import { findTemplateByCode } from '../store/templates.ts';
import { recordPlan } from '../tell-administrators.ts';
import { tellPlan } from '../tell-outside.ts';
import { writePlan } from '../write-plan.ts';

/**
 * Makes a plan of that plan-type for the order and starts it, once for each key; a repeat is given the same answer.
 *
 * @throws AppError on `/orderNumber`, `/orderExternalId` or `/planType`; `api.keyUsedOtherwise` (409); what `preparePlan` refuses
 */
export async function startForOrder(
  ctx: Context,
  ports: PlansPorts,
  key: string,
  input: StartInput,
): Promise<StartedPlan> {
  const call = { key, call: 'POST /api/communication-plans/start', body: input };
  // Checked before the transaction, which must be short. A repeat has its answer whatever would be refused today.
  const ready = await prepare(ctx, ports, input).catch((refusal: unknown) => ({ refusal }));
  return ctx.db.transaction((tx) =>
    answerOnce(tx, ctx, call, () => {
      if ('refusal' in ready) throw ready.refusal;
      return start(ctx, tx, ready);
    }),
  );
}

interface Ready {
  order: Order;
  planType: string;
  prepared: PreparedPlan;
}

async function prepare(ctx: Context, ports: PlansPorts, input: StartInput): Promise<Ready> {
  const order = await findOrder(ctx, input);
  const template = await findTemplateByCode(ctx.db.read, input.planType);
  if (!template) throw invalid('communication-plans.planTypeUnknown', '/planType');
  const prepared = await preparePlan(ctx, ports, {
    ...{ templateId: template.id, contactId: order.contactId, orderId: order.id },
    ...{ startOn: input.startOn ?? null, values: input.values ?? {} },
  });
  if (prepared.messages.length === 0) throw conflict('communication-plans.planEmpty');
  await mustBePromised(ctx.db.read, prepared.plan);
  return { order, planType: template.code, prepared };
}

async function findOrder({ db }: Context, { orderNumber, orderExternalId }: StartInput): Promise<Order> {
  if ((orderNumber === undefined) === (orderExternalId === undefined)) {
    throw invalid('communication-plans.oneOrderName', '/orderNumber');
  }
  const path = orderNumber === undefined ? '/orderExternalId' : '/orderNumber';
  const sought = {
    numbers: orderNumber === undefined ? [] : [orderNumber],
    externalIds: orderExternalId === undefined ? [] : [orderExternalId],
  };
  const [known, other] = await knownOrders(db.read, sought);
  if (other) throw invalid('communication-plans.orderAmbiguous', path);
  const order = known ? await orderById(db.read, known.id) : null;
  if (!order) throw invalid('communication-plans.orderNotFound', path);
  return order;
}

async function start(ctx: Context, tx: Tx, { order, planType, prepared }: Ready): Promise<StartedPlan> {
  const startedAt = ctx.clock.now();
  const plan = { ...prepared.plan, started_at: startedAt };
  await writePlan(ctx, tx, { plan, messages: prepared.messages });
  await note(tx, writerOf(ctx), { planId: plan.id, what: 'planStarted' });
  await tellPlan(tx, ctx, 'plan.started', plan);
  await recordPlan(tx, ctx, 'planStarted', plan);
  return {
    ...{ planId: plan.id, label: plan.label, planType, startedAt },
    ...{ orderId: order.id, orderNumber: order.number, contactId: order.contactId, startOn: plan.start_on },
    messages: prepared.messages.map(({ subject, dates }, index) => ({
      position: index + 1,
      subject,
      dueOn: dates.due_on,
    })),
  };
}
