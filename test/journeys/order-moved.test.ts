import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Order } from '../../src/base/orders/contract/orders.ts';
import { expectAccessible, expectNoTrouble, picture } from './support/browser.ts';
import { chooseDay, messageAfter, openPlansHouse, readPlan, type PlansHouse } from './support/plans.ts';

let house: PlansHouse;
let karim: Page;

beforeAll(async () => {
  house = await openPlansHouse();
  karim = await house.enter('kbenali', '/');
});

afterAll(async () => {
  await house.close();
});

test('an order written in the client’s file; its date moves, and its plan with it when that is asked', async () => {
  await karim.goto('/contacts/c1?tab=orders');
  await karim.getByRole('button', { name: 'Nouvelle commande' }).click();
  const writing = karim.getByRole('dialog', { name: 'Nouvelle commande' });
  await writing.getByRole('textbox', { name: 'Numéro' }).fill('CC-2026-0900');
  await writing.getByRole('textbox', { name: 'Désignation' }).fill('Portail battant');
  await writing.getByRole('textbox', { name: 'Montant TTC' }).fill('2 180,40');
  await chooseDay(karim, 'Date prévue', '2027-01-04');
  await writing.getByRole('button', { name: 'Créer la commande' }).click();
  await writing.waitFor({ state: 'hidden' });
  const row = karim.getByRole('row').filter({ hasText: 'CC-2026-0900' });
  await row.getByText('2 180,40 €').waitFor();

  const { orders } = await house.karim.call<{ orders: { id: string }[] }>(
    'GET',
    '/orders?search=CC-2026-0900',
  );
  const { id } = await house.karim.call<{ id: string }>('POST', '/communication-plans/plans', {
    ...{ contactId: 'c1', orderId: orders[0]!.id, label: 'Suivi du portail', startOn: '2026-11-23' },
    closedDayRule: 'leave',
    messages: [{ ...messageAfter(7, 'Votre portail arrive'), anchor: 'beforeExpected' }],
  });
  await house.karim.call('POST', `/communication-plans/plans/${id}/start`);

  await row.getByRole('link', { name: 'CC-2026-0900' }).click();
  await karim.getByRole('heading', { name: 'Commande CC-2026-0900' }).waitFor();
  await karim.getByRole('link', { name: 'Suivi du portail' }).waitFor();
  await karim.getByRole('link', { name: 'Votre portail arrive' }).waitFor();
  await karim.getByRole('cell', { name: /a créé la commande CC-2026-0900/ }).waitFor();
  await picture(karim, 'order-page');
  await expectAccessible(karim);
  await karim.getByRole('button', { name: 'Modifier', exact: true }).click();
  const changing = karim.getByRole('dialog', { name: 'Commande CC-2026-0900' });
  await chooseDay(karim, 'Date prévue', '2027-01-18');
  await changing.getByRole('button', { name: 'Enregistrer' }).click();
  const turn = karim.getByRole('dialog', { name: 'Un plan suit cette commande' });
  await turn.getByText('Suivi du portail').waitFor();
  await picture(karim, 'order-moved');
  await expectAccessible(karim);
  // Nothing moves before it is asked.
  expect((await readPlan(house, id)).messages[0]!.dueOn).toBe('2026-12-28');
  await turn.getByRole('button', { name: 'Déplacer ce plan' }).click();
  await turn.waitFor({ state: 'hidden' });
  expect((await readPlan(house, id)).messages[0]!.dueOn).toBe('2027-01-11');

  await karim.getByText('lundi 18 janv. 2027').first().waitFor();

  // Delivered: what its plan has left is asked about as well.
  await karim.getByRole('button', { name: 'Actions sur la commande CC-2026-0900' }).click();
  await karim.getByRole('menuitem', { name: 'Marquer comme livrée' }).click();
  const delivering = karim.getByRole('dialog', { name: /^Livraison/ });
  await delivering.getByRole('button', { name: 'Marquer comme livrée' }).click();
  const ended = karim.getByRole('dialog', { name: 'Un plan continue' });
  await ended.getByText('Suivi du portail').waitFor();
  await picture(karim, 'order-delivered');
  await expectAccessible(karim);
  await ended.getByRole('button', { name: 'Suspendre' }).click();
  await ended.waitFor({ state: 'hidden' });
  await state(karim, 'Livrée').waitFor();
  expect((await readPlan(house, id)).state).toBe('suspended');

  // A slip of the hand: the notice that says it leads back.
  await karim
    .getByRole('alert')
    .filter({ hasText: 'livrée' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await state(karim, 'En cours').waitFor();
  await karim.getByRole('cell', { name: /a rouvert la commande CC-2026-0900/ }).waitFor();
  expect(await house.karim.call('GET', `/orders/${orders[0]!.id}`)).toMatchObject({ deliveredAt: null });
  expectNoTrouble(karim);
});

test('two people write one order: the second sees both and chooses, and loses nothing', async () => {
  const { orders } = await house.karim.call<{ orders: Order[] }>('GET', '/orders?search=CC-2026-0231');
  const order = orders[0]!;
  await karim.goto(`/orders/${order.id}`);
  await karim.getByRole('button', { name: 'Modifier', exact: true }).click();
  const writing = karim.getByRole('dialog', { name: 'Commande CC-2026-0231' });
  await writing.getByRole('textbox', { name: 'Désignation' }).fill('Baie à galandage, 200 × 215 cm');

  // Meanwhile Élodie corrects the amount and writes the designation otherwise.
  const elodie = await house.enter('evasseur', `/orders/${order.id}`);
  await elodie.getByRole('button', { name: 'Modifier', exact: true }).click();
  const hers = elodie.getByRole('dialog', { name: 'Commande CC-2026-0231' });
  await hers.getByRole('textbox', { name: 'Désignation' }).fill('Baie à galandage, 190 × 215 cm');
  await hers.getByRole('textbox', { name: 'Montant TTC' }).fill('3 700,00');
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await hers.waitFor({ state: 'hidden' });

  await writing.getByRole('button', { name: 'Enregistrer' }).click();
  await writing.getByText('Quelqu’un a modifié cette commande en même temps que vous').waitFor();
  await writing.getByText(/L’autre personne\s:\sBaie à galandage, 190/).waitFor();
  await picture(karim, 'order-conflict');
  await expectAccessible(karim);
  // What only one of them has changed is chosen already.
  await writing.getByRole('radio', { name: /Vous\s:\sBaie à galandage, 200/, checked: true }).waitFor();
  await writing.getByRole('radio', { name: /L’autre personne\s:\s3\s700/, checked: true }).waitFor();
  await writing.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
  await writing.getByRole('button', { name: 'Enregistrer' }).click();
  await writing.waitFor({ state: 'hidden' });

  // Both stand there, on the other screen too, without anybody asking for it.
  await elodie.getByText('Baie à galandage, 200 × 215 cm').waitFor();
  await elodie.getByText(/3\s700,00\s€/).waitFor();
  expect(await house.karim.call('GET', `/orders/${order.id}`)).toMatchObject({
    designation: 'Baie à galandage, 200 × 215 cm',
    amountCents: 370_000,
  });
  expectNoTrouble(karim);
  expectNoTrouble(elodie);
});

/** The state of the order beside its name. */
const state = (page: Page, word: string) =>
  page.getByRole('banner').or(page.locator('header')).getByText(word, { exact: true });
