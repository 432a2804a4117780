import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, phone } from './support/browser.ts';
import { openPlansHouse, readPlan, type PlansHouse } from './support/plans.ts';

let house: PlansHouse;

beforeAll(async () => {
  house = await openPlansHouse();
});

afterAll(async () => {
  await house.close();
});

test('the menu bar says on any page how many messages ask for somebody, as they change, and leads to them', async () => {
  const karim = await house.enter('kbenali', '/contacts');
  const sign = karim.getByRole('banner').getByRole('link', { name: /^Exécution : \d+ messages? à traiter$/ });
  await sign.waitFor();
  const count = async () => Number(await sign.innerText());
  const before = await count();

  // Somebody else skips one: the sign follows by itself.
  const waiting = (await readPlan(house, 'p10')).messages[0]!;
  await house.karim.call('POST', `/communication-plans/messages/${waiting.id}/skip`);
  await expect.poll(count).toBe(before - 1);
  await expectAccessible(karim);

  await sign.press('Enter');
  const listed = () => karim.getByRole('tab', { name: 'À traiter' }).innerText();
  await expect.poll(listed).toMatch(new RegExp(`\\D${before - 1}$`));
  expectNoTrouble(karim);

  const small = await house.enter('smarchand', '/', {
    viewport: { ...phone, width: 360 },
    colorScheme: 'dark',
  });
  await small.getByRole('link', { name: `Exécution : ${before - 1} messages à traiter` }).waitFor();
  const width = await small.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  expectNoTrouble(small);
});

test('by keys alone: plan-types from an order, and the focus stays where one works when a save is refused', async () => {
  const karim = await house.enter('kbenali', '/contacts/c4?tab=orders');
  await karim.getByRole('button', { name: 'Plan de communication' }).press('Enter');
  await expect.poll(() => karim.locator(':focus').getAttribute('role')).toBe('menuitem');
  await karim.keyboard.press('Escape');

  await karim.goto('/plans/templates?id=new');
  await karim.getByRole('textbox', { name: 'Nom' }).fill('Essai');
  await karim.getByRole('textbox', { name: 'Code' }).fill('ESSAI');
  await karim.getByRole('textbox', { name: 'Objet' }).fill('Commande %CMD_NUMRO% !');
  await karim.getByRole('textbox', { name: 'Texte du mail' }).fill('Bonjour.');
  const save = karim.getByRole('button', { name: 'Enregistrer' });
  await save.press('Enter');
  await karim.getByText(/La variable %CMD_NUMRO% n’existe pas/).waitFor();
  await expect.poll(() => save.evaluate((button) => button === document.activeElement)).toBe(true);
  expectNoTrouble(karim);
});
