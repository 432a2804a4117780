import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { cleanLine } from '../../../../platform/text/contract/clean-line.ts';
import { blankValues } from '../../../contacts/contract/blank-values.ts';
import type { Contact } from '../../../contacts/contract/contacts.ts';
import {
  changedFields,
  checkContact,
  contactsByExternalIds,
  contactsSought,
  sortedName,
  type ContactRules,
  type ContactWrite,
} from '../../../contacts/server/public.ts';
import type { Fault, Mapping } from '../../contract/imports.ts';
import { contactInputOf, targetOfPath } from './contact-input-of.ts';
import {
  cellOf,
  faultOf,
  faultOfKey,
  saidBefore,
  type Columns,
  type FileLine,
  type Planned,
} from './line.ts';

/** What all lines of a file of contacts are gone through with. */
export interface ContactJob {
  kind: 'contacts';
  columns: Columns;
  mapping: Mapping;
  rules: ContactRules;
  /** Which line has said which contact. */
  seen: Map<string, number>;
}

/** How the contacts that lines speak of are read: as they are, or held until the transaction ends. */
export type LoadContacts = (ids: readonly string[]) => Promise<Contact[]>;

/** What is to become of these lines, as the base is now. */
export async function planContacts(
  db: ReadDb,
  job: ContactJob,
  lines: readonly FileLine[],
  load: LoadContacts,
): Promise<Planned<ContactWrite>[]> {
  const keys = lines.map((line) => keyOf(job, line));
  const known = await findKnown(db, keys, load);
  return lines.map((line, index) => planOne(job, line, keys[index]!, known));
}

/** Remembers what lines that were gone through before have said. */
export function rememberContacts(job: ContactJob, lines: readonly FileLine[]): void {
  for (const line of lines) for (const { said } of saysOf(keyOf(job, line))) job.seen.set(said, line.line);
}

interface Key {
  externalId: string;
  email: string;
  name: string;
  /** Address and name, where contacts are looked for by them. */
  likeness: string | null;
}

function keyOf({ columns, mapping }: ContactJob, line: FileLine): Key {
  const cell = (target: string) => cleanLine(cellOf(columns, line, target));
  const email = cell('email').toLowerCase();
  const name = sortedName({
    company_name: cell('companyName') || null,
    last_name: cell('lastName') || null,
    first_name: cell('firstName') || null,
  });
  const isLooked = mapping.match === 'mailAndName' && email !== '' && name !== '';
  return { externalId: cell('externalId'), email, name, likeness: isLooked ? `${email} ${name}` : null };
}

function saysOf({ externalId, likeness }: Key): { said: string; target: string }[] {
  if (externalId !== '') return [{ said: `x:${externalId}`, target: 'externalId' }];
  return likeness === null ? [] : [{ said: `m:${likeness}`, target: 'email' }];
}

interface Known {
  byExternalId: ReadonlyMap<string, Contact>;
  byLikeness: ReadonlyMap<string, readonly Contact[]>;
}

async function findKnown(db: ReadDb, keys: readonly Key[], load: LoadContacts): Promise<Known> {
  const externalIds = [...new Set(keys.map(({ externalId }) => externalId).filter(Boolean))];
  const given = await contactsByExternalIds(db, externalIds);
  const asked = keys.filter(({ externalId, likeness }) => likeness !== null && !given.has(externalId));
  const emails = [...new Set(asked.map(({ email }) => email))];
  const wanted = new Set(asked.map(({ likeness }) => likeness));
  const alike = (await contactsSought(db, { emails, names: [] })).filter(({ email, name }) =>
    wanted.has(`${email} ${name}`),
  );
  const ids = [...new Set([...[...given.values()].map(({ id }) => id), ...alike.map(({ id }) => id)])];
  const loaded = new Map((await load(ids)).map((contact) => [contact.id, contact]));
  return {
    byExternalId: new Map([...given].map(([key, contact]) => [key, loaded.get(contact.id) ?? contact])),
    byLikeness: Map.groupBy(
      alike.flatMap(({ id }) => loaded.get(id) ?? []),
      (contact) => `${contact.email?.toLowerCase() ?? ''} ${nameNorm(contact)}`,
    ),
  };
}

const nameNorm = ({ companyName, lastName, firstName }: Contact): string =>
  sortedName({ company_name: companyName, last_name: lastName, first_name: firstName });

function planOne(job: ContactJob, line: FileLine, key: Key, known: Known): Planned<ContactWrite> {
  const refused = (...faults: Fault[]) => ({ line: line.line, outcome: 'refused', faults }) as const;
  const fault = (target: string | null, rule: string, params = {}) =>
    faultOf(job.columns, line, target, rule, params);
  const wrong = faultOfKey(job, line, { externalId: key.externalId, says: saysOf(key) });
  if (wrong) return refused(wrong);
  const found = theOneMeant(key, known);
  if (found === 'ambiguous') return refused(fault('email', 'imports.severalAlike'));
  if (found?.erasedAt) return refused(fault('externalId', 'contacts.erased'));
  if (found && isMerged(found, key, known))
    return refused(fault('externalId', 'imports.merged', { name: found.displayName }));
  const before = found ? saidBefore(job.seen, `c:${found.id}`, line.line) : null;
  if (before !== null) return refused(fault('email', 'imports.saidBefore', { before }));
  const { input, faults } = contactInputOf(job.columns, line, {
    ...{ rules: job.rules, fixed: job.mapping.fixed, before: found },
  });
  const { values, errors } = checkContact(input, job.rules, found);
  const all = [...faults, ...errors.map(({ path, rule, params }) => fault(targetOfPath(path), rule, params))];
  if (all.length > 0) return refused(...all);
  const write: ContactWrite = { before: found, values };
  if (key.externalId) write.externalId = key.externalId;
  if (!found) return { line: line.line, outcome: 'created', write };
  const isOther =
    changedFields(found, { ...blankValues, ...found, ...values }).length > 0 ||
    (key.externalId !== '' && found.externalId !== key.externalId);
  return isOther ? { line: line.line, outcome: 'changed', write } : { line: line.line, outcome: 'unchanged' };
}

/** An id of a contact that is part of another one now: the line says what that one was before. */
const isMerged = (found: Contact, key: Key, known: Known): boolean =>
  found.mergedIntoId !== null || (byItsId(key, known) === found && found.externalId !== key.externalId);

const byItsId = ({ externalId }: Key, { byExternalId }: Known): Contact | undefined =>
  byExternalId.get(externalId);

/** By its external id; else the one of that address and name, unless another program already calls it otherwise. */
function theOneMeant(key: Key, known: Known): Contact | 'ambiguous' | null {
  const given = key.externalId ? byItsId(key, known) : undefined;
  if (given) return given;
  if (key.likeness === null) return null;
  const alike = (known.byLikeness.get(key.likeness) ?? []).filter(
    ({ externalId }) => key.externalId === '' || externalId === null,
  );
  if (alike.length > 1) return 'ambiguous';
  return alike[0] ?? null;
}
