import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
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

  await row.getByText('CC-2026-0900').click();
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

  // Delivered: what its plan has left is asked about as well.
  await row
    .getByRole('button', { name: /CC-2026-0900$/ })
    .last()
    .click();
  await karim.getByRole('menuitem', { name: 'Marquer comme livrée' }).click();
  const delivering = karim.getByRole('dialog', { name: /^Livraison/ });
  await delivering.getByRole('button', { name: 'Marquer comme livrée' }).click();
  const ended = karim.getByRole('dialog', { name: 'Un plan continue' });
  await ended.getByText('Suivi du portail').waitFor();
  await picture(karim, 'order-delivered');
  await expectAccessible(karim);
  await ended.getByRole('button', { name: 'Suspendre' }).click();
  await ended.waitFor({ state: 'hidden' });
  await row.getByText('Livrée').waitFor();
  expect((await readPlan(house, id)).state).toBe('suspended');
  expectNoTrouble(karim);
});
