import { blankContact } from '../../../src/base/contacts/server/blank-contact.ts';
import { insertContact } from '../../../src/base/contacts/server/store/contacts.ts';
import { openDatabase } from '../../../src/platform/db/server/open-database.ts';
import type { Config } from '../../../src/platform/runtime/server/config.ts';
import { createLogger } from '../../../src/platform/runtime/server/logger.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { createTestClient, type TestClient } from '../../support/test-client.ts';

const plans = '/api/communication-plans';
const logins = ['smarchand', 'kbenali', 'evasseur', 'ylegoff', 'cdupre'];

/** So that the clients of a trial are told from those of the demonstration. */
export const clientId = (number: number): string => `chaos-${number}`;
export const clientAddress = (number: number): string => `cliente-${number}@trial.example`;
export const isOfTrial = ({ contactId }: { contactId: string }): boolean => contactId.startsWith('chaos-');

/** Writes that many clients to the data of a server that is down; each has an address of its own. */
export async function addClients(config: Config, count: number): Promise<void> {
  const db = await openDatabase(config, createLogger('silent'));
  try {
    await db.transaction(async (tx) => {
      for (let number = 1; number <= count; number += 1) await insertContact(tx, clientRow(number));
    });
  } finally {
    await db.close();
  }
}

const clientRow = (number: number) => ({
  ...blankContact,
  id: clientId(number),
  contact_group: 'client' as const,
  ...{ civility_long: 'Madame', civility_letter: 'Madame', civility_short: 'Mme' },
  ...{ first_name: 'Zoé', last_name: `Cliente ${number}`, company_name: null, job_title: null },
  ...{ email: clientAddress(number), mobile: null },
  ...{ address1: '1 rue du Port', address2: null, postal_code: '44000', city: 'Nantes', country: 'France' },
  ...{ marketing_opposed_at: null, archived_at: null, created_at: '2026-11-23T08:00:00.000Z' },
  ...{ sort_company: '1', sort_city: '1' },
  ...{ sort_norm: `cliente ${String(number).padStart(6, '0')}`, search_norm: `cliente ${number}` },
  custom_norm: '{}',
});

/** The administrator first. */
export async function signInAll(url: string): Promise<TestClient[]> {
  return Promise.all(
    logins.map(async (login) => {
      const client = createTestClient(url);
      await client.post('/api/session', { login, password: 'miaou-demo' });
      return client;
    }),
  );
}

/** From now on mails leave by the server on that port. */
export const leaveBy = (administrator: TestClient, port: number): Promise<{ id: string }> =>
  administrator.post('/api/mail-accounts', {
    ...{ name: 'Messagerie', host: '127.0.0.1', port, security: 'none', user: null, password: null },
    ...{ senderName: 'Vitrabelle Menuiseries', senderAddress: 'contact@vitrabelle.example' },
  });

/** From now on the plans that are set to it leave by themselves, by night too. */
export const allowAutomatic = (administrator: TestClient): Promise<unknown> =>
  administrator.put(`${plans}/settings`, { automatic: true, sendFrom: '00:00', sendUntil: '23:59' });

/**
 * Makes and starts one plan for each client, of so many messages that are all due; some have an attachment, and some
 * lines begin with a dot, which SMTP doubles on the way. A third of the plans leave by themselves too, where that is
 * allowed.
 */
export async function startPlans(person: TestClient, sizes: readonly number[], random: SeededRandom) {
  const { messages } = await person.get(`${plans}/plans/p4`);
  const [{ hash, name, type }] = messages[1].attachments;
  const attachment = { hash, name, type };
  for (const [index, size] of sizes.entries()) {
    const plan = await person.post(`${plans}/plans`, {
      ...{ label: `Suivi ${index + 1}`, contactId: clientId(index + 1), startOn: '2026-11-23' },
      messages: Array.from({ length: size }, (_, at) => ({
        ...{ delay: { value: 0, unit: 'day' }, anchor: 'afterStart', nature: 'service' },
        ...{ subject: `Suivi n° ${at + 1} de %NOM_CONTACT%`, body: bodyOf(at + 1, random) },
        attachments: random.chance(0.1) ? [attachment] : [],
      })),
    });
    await person.post(`${plans}/plans/${plan.id}/start`);
    if (random.chance(0.33)) await person.put(`${plans}/plans/${plan.id}/automatic`, { on: true });
  }
}

function bodyOf(number: number, random: SeededRandom) {
  const lines = ['Bonjour %CIVILITE_LITT%,', '.', `..Étape ${number} : votre véranda avance.`, '. Merci !'];
  const more = Array.from(
    { length: random.between(0, 6) },
    () => '. Encore une ligne à lire, près de l’âtre.',
  );
  const content = [...lines, ...more].map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return { type: 'doc', content };
}
