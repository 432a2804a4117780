import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import { findMessage } from './store/messages.ts';
import { findPlan, lockPlan } from './store/plans.ts';
import type { MessageRow, PlanRow } from './tables.ts';

/** Plans are the whole company's: whoever is signed in may see each of them. @throws `planNotFound` */
export async function accessPlan(db: ReadDb, id: string): Promise<PlanRow> {
  const plan = await findPlan(db, id);
  if (!plan) throw notFound('communication-plans.planNotFound');
  return plan;
}

/** The same, held until the transaction ends: two changes of one plan follow each other. */
export async function holdPlan(tx: Tx, id: string, now: string): Promise<PlanRow> {
  const plan = await lockPlan(tx, id, now);
  if (!plan) throw notFound('communication-plans.planNotFound');
  return plan;
}

/** A message and its plan. @throws `messageNotFound` */
export async function accessMessage(db: ReadDb, id: string): Promise<{ message: MessageRow; plan: PlanRow }> {
  const message = await findMessage(db, id);
  if (!message) throw notFound('communication-plans.messageNotFound');
  return { message, plan: await accessPlan(db, message.plan_id) };
}

/** The same, its plan held, and the message read after that: nobody changes it until the transaction ends. */
export async function holdMessage(
  tx: Tx,
  id: string,
  now: string,
): Promise<{ message: MessageRow; plan: PlanRow }> {
  const found = await accessMessage(tx, id);
  const plan = await holdPlan(tx, found.plan.id, now);
  const message = await findMessage(tx, id);
  if (!message) throw notFound('communication-plans.messageNotFound');
  return { message, plan };
}
