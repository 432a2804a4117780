import type { Company, Store } from '../../../base/company/contract/company.ts';
import { storeById, theCompany } from '../../../base/company/server/public.ts';
import type { Contact } from '../../../base/contacts/contract/contacts.ts';
import {
  contactById,
  contactsByIds,
  contactVariables,
  objectionsElsewhere,
  type ContactVariables,
  type ObjectionElsewhere,
} from '../../../base/contacts/server/public.ts';
import type { Order, Ticket } from '../../../base/orders/contract/orders.ts';
import { orderById, ordersByIds, ticketById, ticketsByIds } from '../../../base/orders/server/public.ts';
import { userById, type User } from '../../../base/users/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Mailbox, MailTransport } from '../../../platform/mail/contract/mail.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import type { PlanValues } from '../contract/variables.ts';
import { civilDateAt } from './calendar/civil-date.ts';
import type { ClosedDays } from './calendar/closed-days.ts';
import { loadClosedDays } from './calendar/load-closed-days.ts';
import { valuesOf, type Values } from './content/values.ts';
import { readLetterhead, type Letterhead } from './letterhead.ts';
import type { PlansPorts } from './plans-ports.ts';
import type { PlanRow } from './tables.ts';

/** What is the same for all mails of one moment. */
export interface Surroundings extends Letterhead {
  /** The company's civil date. */
  today: string;
  company: Company;
  closedDays: ClosedDays;
  /** By the default account. */
  leavesTheHouse: boolean;
  siteUrl: string;
  /** The company's own fields of contacts. */
  contactVariables: ContactVariables;
}

/** What the mails of one plan are written from. */
export interface PlanSources {
  contact: Contact | null;
  /** Another contact with the same address, who objects to marketing: it holds for this one as well. */
  objector: ObjectionElsewhere['objector'] | null;
  order: Order | null;
  store: Store | null;
  ticket: Ticket | null;
  owner: User | null;
  /** Of the account that the plan's mails leave by. */
  sender: Mailbox;
  /** A client can follow a link to us: we have a public address, or the mail stays in the house. */
  reachable: boolean;
  /** The company's logo stands above the letter, and the file store no longer holds it. */
  logoMissing: boolean;
  objectionUrl: string;
  values: Values;
}

/** The columns of a plan that its sources are found by; also of a plan that is not written yet. */
export type SourceColumns = Pick<PlanRow, 'order_id' | 'ticket_id' | 'plan_values' | 'objection_token'> & {
  [column in 'contact_id' | 'owner_id']: string | null;
} & Partial<Pick<PlanRow, 'account_id'>>;

/** Reads what surrounds mails, each thing once however many plans share it. */
export interface SourceReader {
  surroundings: Surroundings;
  of(plan: SourceColumns): Promise<PlanSources>;
  /** Reads what many plans will ask for, each kind in one question. */
  load(plans: readonly SourceColumns[]): Promise<void>;
}

/** Who mails are from that leave by an account (null: the default one), and whether they leave the house. */
export type SendersOf = (
  accountId: string | null,
) => Promise<Pick<MailTransport, 'sender' | 'leavesTheHouse'>>;

/** A reader over `db` (committed rows, or a transaction's own) for mails that would leave now. */
export async function openSources(
  db: ReadDb,
  parts: {
    clock: Clock;
    site: PlansPorts['site'];
    files: Pick<Files, 'has'>;
    senderOf: SendersOf;
  },
): Promise<SourceReader> {
  const surroundings = await readSurroundings(db, parts);
  const { logo } = surroundings;
  const logoMissing = logo !== null && !(await parts.files.has(logo.hash));
  const contact = remembered(
    (id) => contactById(db, id),
    (ids) => contactsByIds(db, ids),
  );
  const elsewhere = async (ids: readonly string[]) => {
    const contacts = await Promise.all(ids.map(contact));
    return objectionsElsewhere(
      db,
      contacts.filter((one) => one !== null),
    );
  };
  const objection = remembered(async (id) => (await elsewhere([id]))[0] ?? null, elsewhere);
  const order = remembered(
    (id) => orderById(db, id),
    (ids) => ordersByIds(db, ids),
  );
  const store = remembered((id) => storeById(db, id));
  const ticket = remembered(
    (id) => ticketById(db, id),
    (ids) => ticketsByIds(db, ids),
  );
  const owner = remembered((id) => userById(db, id));
  const senders = new Map<string | null, ReturnType<SendersOf>>();
  const senderOf = (accountId: string | null) => {
    const known = senders.get(accountId) ?? parts.senderOf(accountId);
    senders.set(accountId, known);
    return known;
  };
  return {
    surroundings,
    async load(plans) {
      await contact.load(plans.map((plan) => plan.contact_id));
      await objection.load(plans.map((plan) => plan.contact_id));
      await order.load(plans.map((plan) => plan.order_id));
      await ticket.load(plans.map((plan) => plan.ticket_id));
    },
    async of(plan) {
      const found = { contact: await contact(plan.contact_id), order: await order(plan.order_id) };
      const others = { ticket: await ticket(plan.ticket_id), owner: await owner(plan.owner_id) };
      const sources = { ...found, ...others, store: await store(found.order?.storeId ?? null) };
      const objectionUrl = `${surroundings.siteUrl}/api/communication-plans/opt-out/${plan.objection_token}`;
      const planValues = JSON.parse(plan.plan_values) as PlanValues;
      const values = valuesOf({
        ...{ today: surroundings.today, company: surroundings.company, objectionUrl, planValues },
        contactVariables: surroundings.contactVariables,
        ...sources,
        owner: sources.owner && signatoryOf(sources.owner),
      });
      const { sender, leavesTheHouse } = await senderOf(plan.account_id ?? null);
      const reachable = parts.site.reachable || !leavesTheHouse;
      const objector = (await objection(plan.contact_id))?.objector ?? null;
      return { ...sources, objector, sender, reachable, logoMissing, objectionUrl, values };
    },
  };
}

/** A reader for one request. */
export async function readerFor(
  ctx: Pick<Context, 'db' | 'clock'>,
  ports: Pick<PlansPorts, 'site' | 'files' | 'wayOut'>,
): Promise<SourceReader> {
  const db = ctx.db.read;
  const senderOf: SendersOf = (accountId) => ports.wayOut(db, accountId);
  return openSources(db, { clock: ctx.clock, site: ports.site, files: ports.files, senderOf });
}

async function readSurroundings(db: ReadDb, parts: Parameters<typeof openSources>[1]): Promise<Surroundings> {
  const company = await theCompany(db);
  const { leavesTheHouse } = await parts.senderOf(null);
  return {
    today: civilDateAt(parts.clock.now(), company.timezone),
    company,
    closedDays: await loadClosedDays(company),
    ...(await readLetterhead(db, company)),
    leavesTheHouse,
    siteUrl: parts.site.url,
    contactVariables: await contactVariables(db),
  };
}

interface Remembered<T> {
  (id: string | null): Promise<T | null>;
  load(ids: readonly (string | null)[]): Promise<void>;
}

/** Reads each thing once; `readSome`, where there is one, many of them together. */
function remembered<T extends { id: string }>(
  read: (id: string) => Promise<T | null>,
  readSome?: (ids: readonly string[]) => Promise<T[]>,
): Remembered<T> {
  const known = new Map<string, Promise<T | null>>();
  const one = (id: string | null): Promise<T | null> => {
    if (id === null) return Promise.resolve(null);
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
  async function load(ids: readonly (string | null)[]): Promise<void> {
    if (!readSome) return;
    const unknown = [...new Set(ids)].filter((id) => id !== null && !known.has(id)) as string[];
    const found = new Map((await readSome(unknown)).map((thing) => [thing.id, thing]));
    for (const id of unknown) known.set(id, Promise.resolve(found.get(id) ?? null));
  }
  return Object.assign(one, { load });
}

const signatoryOf = (user: User) => ({
  firstName: user.first_name,
  lastName: user.last_name,
  jobTitle: user.job_title,
  phone: user.phone,
  mobile: user.mobile,
  email: user.email,
  signature: user.signature,
});
