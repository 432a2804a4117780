import { expect, test } from 'vitest';
import { beat } from './beat.ts';

test('who is patient goes with the next one that is not', async () => {
  const steps = beat(() => true);
  const order: string[] = [];
  const patient = [1, 2].map((one) => steps.soon().then(() => order.push(`patient ${one}`)));
  const now = steps.now().then(() => order.push('now'));
  await Promise.all([...patient, now]);
  expect(order.toSorted()).toEqual(['now', 'patient 1', 'patient 2']);
});

test('where nobody comes, who is patient goes after a while; who is alone goes at once', async () => {
  let others = true;
  const steps = beat(() => others);
  await steps.soon();
  await steps.soon();
  others = false;
  const order: string[] = [];
  const alone = steps.soon().then(() => order.push('alone'));
  setTimeout(() => order.push('a timer'), 50);
  await alone;
  expect(order).toEqual(['alone']);
});

test('a step that cannot wait goes together with those that are about to come, for a while', async () => {
  const steps = beat(() => true);
  const order: string[] = [];
  const [one, other] = [steps.approach(), steps.approach()];
  one();
  const now = steps.now().then(() => order.push('now'));
  await new Promise((resolve) => setImmediate(resolve));
  order.push('the other');
  other();
  other();
  await now;
  expect(order).toEqual(['the other', 'now']);
  steps.approach();
  await steps.now();
  expect(order).toHaveLength(2);
});
