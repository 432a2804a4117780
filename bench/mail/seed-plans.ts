import { newId } from '../../src/platform/runtime/server/ids.ts';
import { seededRandom } from '../place/random.ts';
import { tell } from '../report/progress.ts';
import type { Place } from '../place/open-place.ts';
import { openRows, type Row, type RowWriter } from './row-writer.ts';

export interface PlanSeed {
  /** Planned messages in all, ten to a plan; each plan is another client's. */
  messages: number;
  /** Of these, how many are due on `today`, each of another plan. */
  due: number;
  /** The company's civil date. */
  today: string;
}

/** Over how many days after today the others are spread. */
const days = 730;
const messagesPerPlan = 10;
/** Plans whose rows are made and written together. */
const plansTogether = 1_000;

/**
 * Writes plans straight into the base of a demonstration, which lends its first plan as a model: client, order, plan
 * and its ten messages. The server is stopped meanwhile. Answers the ids of the messages that are due.
 */
export async function seedPlans(place: Place, seed: PlanSeed): Promise<string[]> {
  const rows = await openRows(place);
  try {
    const model = await readModel(rows);
    const random = seededRandom(2);
    const plans = Math.ceil(seed.messages / messagesPerPlan);
    const dueIds: string[] = [];
    for (let first = 0; first < plans; first += plansTogether) {
      const numbers = Array.from({ length: Math.min(plansTogether, plans - first) }, (_, at) => first + at);
      const made = numbers.map((number) => planRows(model, seed, number, random()));
      for (const { messages } of made)
        if (messages[0]!['due_on'] === seed.today) dueIds.push(messages[0]!['id'] as string);
      await writeTogether(rows, made);
      if (first % 20_000 === 0) tell(`${first * messagesPerPlan} planned messages of ${seed.messages}`);
    }
    await rows.settle();
    return dueIds;
  } finally {
    await rows.close();
  }
}

interface Model {
  contact: Row;
  order: Row;
  plan: Row;
  message: Row;
}

const readModel = async (rows: RowWriter): Promise<Model> => ({
  contact: await rows.first('contacts_contacts', "id = 'c1'"),
  order: await rows.first('orders_orders', "id = 'o1'"),
  plan: await rows.first('plans_plans', "id = 'p1'"),
  message: await rows.first('plans_messages', "id = 'p1-5'"),
});

interface PlanRows {
  contact: Row;
  order: Row;
  plan: Row;
  messages: Row[];
}

/** The first `due` plans begin today, the others later; then a message every three weeks. */
function planRows(model: Model, { due, today }: PlanSeed, number: number, drawn: number): PlanRows {
  const [contactId, orderId, planId] = [newId(), newId(), newId()];
  const startOn = later(today, number < due ? 0 : 1 + Math.floor(drawn * (days - 1)));
  const name = `Client ${String(number).padStart(6, '0')}`;
  const email = `client-${number}@courriel.example`;
  const norms = { sort_norm: name.toLowerCase(), search_norm: name.toLowerCase() };
  return {
    contact: { ...model.contact, id: contactId, last_name: name, email, ...norms },
    order: { ...model.order, id: orderId, number: `B-${number}`, contact_id: contactId },
    plan: {
      ...{ ...model.plan, id: planId, contact_id: contactId, order_id: orderId, start_on: startOn },
      ...{ objection_token: planId, completed_at: null, cancelled_at: null, suspended_at: null },
    },
    messages: Array.from({ length: messagesPerPlan }, (_, at) => ({
      ...{ ...model.message, id: newId(), plan_id: planId, recipient: contactId, position: at + 1 },
      ...{ state: 'planned', nominal_on: later(startOn, 21 * at), due_on: later(startOn, 21 * at) },
    })),
  };
}

const later = (day: string, by: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
};

async function writeTogether(rows: RowWriter, made: readonly PlanRows[]): Promise<void> {
  await rows.write([
    { table: 'contacts_contacts', rows: made.map(({ contact }) => contact) },
    { table: 'orders_orders', rows: made.map(({ order }) => order) },
    { table: 'plans_plans', rows: made.map(({ plan }) => plan) },
    { table: 'plans_messages', rows: made.flatMap(({ messages }) => messages) },
  ]);
}
