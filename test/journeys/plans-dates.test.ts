import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, picture, wide } from './support/browser.ts';
import {
  card,
  choose,
  chooseDay,
  daysOf,
  fileOf,
  openPlansHouse,
  planFromOrder,
  readPlan,
  shownDays,
  shownPlan,
  statesOf,
  type PlansHouse,
} from './support/plans.ts';

let house: PlansHouse;
let karim: Page;

beforeAll(async () => {
  house = await openPlansHouse();
  karim = await house.enter('kbenali', '/');
});

afterAll(async () => {
  await house.close();
});

const rule = 'Si la date tombe un jour fermé';
const start = 'Date de départ';

const points = () => karim.getByRole('listitem').filter({ hasText: /message part le/ });

test('1. Nominal: from an order, five real dates before anything starts, and the last one comes too late', async () => {
  const before = await fileOf(house, 'c1');
  await planFromOrder(karim, 'c1', /BAIE-8S/);
  await expect.poll(() => shownDays(karim)).toHaveLength(5);
  await karim.getByRole('button', { name: start }).getByText('lundi 28 septembre 2026').waitFor();
  await choose(karim, rule, 'Laisser la date');
  const dates = ['2026-10-03', '2026-10-13', '2026-10-28', '2026-11-12', '2026-11-28'];
  await expect.poll(() => shownDays(karim)).toEqual(dates);
  await card(karim, 1).getByText('samedi 3 oct.', { exact: true }).waitFor();
  await expect
    .poll(() => points().allTextContents())
    .toEqual([
      expect.stringMatching(
        /^Le dernier message part le samedi 28 nov\., après la date promise au client \(lundi 23 nov\.\)/,
      ),
    ]);
  await picture(karim, 'plans-1-before-start');
  await expectAccessible(karim);

  await karim.getByRole('button', { name: 'Créer et démarrer' }).click();
  const plan = await shownPlan(house, karim);
  await karim.getByText('En cours').first().waitFor();
  expect(plan.state).toBe('active');
  expect(plan.startOn).toBe('2026-09-28');
  expect(daysOf(plan)).toEqual(dates);
  expect(await shownDays(karim)).toEqual(dates);
  // Starting sends nothing, not even what is late from the first day.
  expect(statesOf(plan)).toEqual(['1 planned', '2 planned', '3 planned', '4 planned', '5 planned']);
  expect(await fileOf(house, 'c1')).toEqual(before);
  expectNoTrouble(karim);
});

test('6. Working days: a date on a closed day stays, goes to the open day before or to the one after', async () => {
  await planFromOrder(karim, 'c1', /BAIE-8S/);
  await expect.poll(() => shownDays(karim)).toHaveLength(5);
  const first = async () => (await shownDays(karim))[0];
  const insteadOf = card(karim, 1).getByText('au lieu du samedi 3 oct. (jour fermé)');

  // Monday 28 September and five days: a Saturday.
  await expect.poll(first).toBe('2026-10-02');
  await insteadOf.waitFor();
  await choose(karim, rule, 'Reculer au jour ouvert suivant');
  await expect.poll(first).toBe('2026-10-05');
  await insteadOf.waitFor();
  await choose(karim, rule, 'Laisser la date');
  await expect.poll(first).toBe('2026-10-03');
  expect(await insteadOf.count()).toBe(0);
  await card(karim, 1).getByText('Le samedi 3 oct. est un jour fermé.').waitFor();

  // The day after 30 April is a holiday.
  await choose(karim, 'Modèle', /Produit en stock/);
  await expect.poll(() => shownDays(karim)).toHaveLength(3);
  await chooseDay(karim, start, '2026-04-30');
  await expect.poll(first).toBe('2026-05-01');
  await card(karim, 1)
    .getByText(/^Le vendredi 1er mai est un jour fermé \(Fête du travail\)/)
    .waitFor();
  await choose(karim, rule, 'Avancer au jour ouvert précédent');
  await expect.poll(first).toBe('2026-04-30');
  await choose(karim, rule, 'Reculer au jour ouvert suivant');
  await expect.poll(first).toBe('2026-05-04');
  await karim.getByRole('button', { name: 'Enregistrer comme brouillon' }).click();
  const plan = await shownPlan(house, karim);
  expect([plan.state, plan.startOn, daysOf(plan)[0]]).toEqual(['draft', '2026-04-30', '2026-05-04']);
  expectNoTrouble(karim);
});

/** Takes a message by its day, and holds it halfway between two others until one of these days is shown there. */
async function holdBetween(position: number, above: number, below: number, days: RegExp): Promise<string> {
  await karim.locator('[data-movable][draggable=true]').first().waitFor();
  const from = (await card(karim, position).boundingBox())!;
  await karim.mouse.move(from.x + 60, from.y + 19);
  await karim.mouse.down();
  await karim.mouse.move(from.x + 60, from.y + 40, { steps: 3 });
  const [high, low] = [(await card(karim, above).boundingBox())!, (await card(karim, below).boundingBox())!];
  const there = [from.x + 60, 19 + (high.y + low.y) / 2] as const;
  await karim.mouse.move(...there, { steps: 5 });
  // A move that enters an element tells no more than that; a hand is never so still.
  await karim.mouse.move(...there);
  await expect.poll(() => heldDay().innerText()).toMatch(days);
  return heldDay().innerText();
}

const heldDay = () => karim.locator('li[aria-hidden]');

test('a message dragged along the timeline leaves on the day it is dropped on, the others stay', async () => {
  // All of it in view: at the edge of the window, what is dragged scrolls the page.
  await karim.setViewportSize({ width: 1440, height: 1600 });
  await planFromOrder(karim, 'c1', /BAIE-8S/);
  const days = ['2026-10-02', '2026-10-13', '2026-10-28', '2026-11-12', '2026-11-27'];
  await expect.poll(() => shownDays(karim)).toEqual(days);

  // Let go beside the timeline, or given up: nothing has moved.
  const november = /^(mercredi 4|jeudi 5) nov\.$/;
  await holdBetween(2, 3, 4, november);
  await karim.keyboard.press('Escape');
  await heldDay().waitFor({ state: 'detached' });
  await karim.mouse.up();
  await holdBetween(2, 3, 4, november);
  await karim.mouse.move(20, 500, { steps: 3 });
  await heldDay().waitFor({ state: 'detached' });
  await karim.mouse.up();
  expect(await shownDays(karim)).toEqual(days);

  // From before the third to behind it: fifteen days lie between the third and the fourth.
  const between = await holdBetween(2, 3, 4, november);
  await picture(karim, 'plans-drag-a-day');
  await karim.mouse.up();
  await card(karim, 2).getByText('date fixée à la main').waitFor();
  await card(karim, 2).getByText(between, { exact: true }).waitFor();
  const moved = await shownDays(karim);
  expect(moved.filter((day) => days.includes(day!))).toEqual([days[0], days[2], days[3], days[4]]);
  await expectAccessible(karim);

  // What has been made can be moved as well, and it is kept.
  await karim.getByRole('button', { name: 'Enregistrer comme brouillon' }).click();
  const { id, messages } = await shownPlan(house, karim);
  await karim.getByText('Brouillon', { exact: true }).waitFor();
  const second = messages.find(({ position }) => position === 2)!;
  expect(moved).toContain(second.dueOn);
  const later = await holdBetween(5, 2, 4, /^(dimanche 8|lundi 9) nov\.$/);
  await karim.mouse.up();
  await karim.getByText('Enregistré.').waitFor();
  await card(karim, 5).getByText(later, { exact: true }).waitFor();
  const kept = await readPlan(house, id);
  expect(kept.messages.filter(({ dueOn }, at) => dueOn !== messages[at]!.dueOn)).toHaveLength(1);
  expectNoTrouble(karim);
  await karim.setViewportSize(wide);
});

test('7. Month end: months are counted whole and end with the month, the half comes after', async () => {
  await planFromOrder(karim, 'c3', /VERANDA-16S/);
  await karim.getByRole('button', { name: start }).getByText('lundi 31 août 2026').waitFor();
  const fourthAndSeventh = async () => {
    const days = await shownDays(karim);
    return [days[3], days[6]];
  };
  await expect.poll(fourthAndSeventh).toEqual(['2026-09-30', '2026-11-13']);
  await card(karim, 4).getByText('sous 1 mois').waitFor();
  await card(karim, 7).getByText('sous 2,5 mois').waitFor();
  await card(karim, 7).getByText('au lieu du dimanche 15 nov. (jour fermé)').waitFor();
  await choose(karim, rule, 'Reculer au jour ouvert suivant');
  await expect.poll(fourthAndSeventh).toEqual(['2026-09-30', '2026-11-16']);
  await choose(karim, rule, 'Laisser la date');
  await expect.poll(fourthAndSeventh).toEqual(['2026-09-30', '2026-11-15']);
  await karim.getByRole('button', { name: 'Enregistrer comme brouillon' }).click();
  const plan = await shownPlan(house, karim);
  expect(daysOf(plan)).toEqual([
    ...['2026-08-31', '2026-09-05', '2026-09-15', '2026-09-30', '2026-10-15'],
    ...['2026-10-31', '2026-11-15', '2026-11-30', '2026-12-15', '2026-12-31'],
  ]);
  expectNoTrouble(karim);
});

test('17. Order longer than the plan: « fabriquée » would be said more than three weeks before the promised date', async () => {
  await planFromOrder(karim, 'c6', /BAIE-8S/);
  await expect.poll(() => shownDays(karim)).toHaveLength(5);
  await expect
    .poll(() => points().allTextContents())
    .toEqual([
      expect.stringMatching(
        /l’avant-dernier message part le vendredi 20 nov\., plus de trois semaines avant la date promise \(lundi 14 déc\.\)/,
      ),
    ]);
  await card(karim, 4).getByText('votre baie vitrée est fabriquée').waitFor();
  expect((await shownDays(karim))[3]).toBe('2026-11-20');
  // A warning forbids nothing; it stays with the plan that was made in spite of it.
  await karim.getByRole('button', { name: 'Enregistrer comme brouillon' }).click();
  const plan = await shownPlan(house, karim);
  expect(daysOf(plan)[3]).toBe('2026-11-20');
  await expect.poll(() => points().count()).toBe(1);
  expectNoTrouble(karim);
});

test('20. Half months are typed with a comma or a point; thirds of a month and half days are refused', async () => {
  await karim.goto('/plans/new?contactId=c4&orderId=o4');
  const dialog = karim.getByRole('dialog', { name: 'Nouveau message' });
  const write = async (delay: string, unit: string) => {
    await karim.getByRole('button', { name: 'Ajouter un message' }).click();
    await dialog.getByRole('textbox', { name: 'Délai' }).fill(delay);
    await dialog.getByRole('combobox', { name: 'Unité' }).selectOption(unit);
    await dialog.getByRole('textbox', { name: 'Objet' }).click();
    await karim.keyboard.type('Des nouvelles de votre commande');
    await dialog.getByRole('textbox', { name: 'Texte du mail' }).click();
    await karim.keyboard.type('Tout avance.');
    await dialog.getByRole('button', { name: 'Valider' }).click();
  };
  for (const typed of ['1,5', '1.5']) {
    await write(typed, 'mois');
    await dialog.waitFor({ state: 'hidden' });
  }
  await expect.poll(() => karim.getByText('sous 1,5 mois', { exact: true }).count()).toBe(2);
  await write('1,3', 'mois');
  await dialog.getByText('Un délai en mois compte des mois entiers ou des demi-mois').waitFor();
  await dialog.getByRole('textbox', { name: 'Délai' }).fill('0,5');
  await dialog.getByRole('combobox', { name: 'Unité' }).selectOption('jours');
  await dialog.getByRole('button', { name: 'Valider' }).click();
  await dialog.getByText('Ce délai est un nombre entier').waitFor();
  await expectAccessible(karim);
  // Nothing that was typed is lost, and it is taken once it is right.
  await dialog.getByRole('textbox', { name: 'Délai' }).fill('5');
  await dialog.getByRole('button', { name: 'Valider' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => shownDays(karim)).toHaveLength(3);
  await karim.getByRole('textbox', { name: 'Nom du plan' }).fill('Délais');
  await karim.getByRole('button', { name: 'Enregistrer comme brouillon' }).click();
  const { messages } = await shownPlan(house, karim);
  expect(messages.map(({ delay }) => [delay.value, delay.unit])).toEqual([
    [1.5, 'month'],
    [1.5, 'month'],
    [5, 'day'],
  ]);
  expect(messages[2]!.subject).toBe('Des nouvelles de votre commande');
  expectNoTrouble(karim);
});
