import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('ids are UUIDv7, all different, and sort by the moment they were made', async () => {
  const first = newId();
  await new Promise((resolve) => setTimeout(resolve, 3));
  const later = Array.from({ length: 1000 }, newId);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(later).size).toBe(1000);
  expect(later.every((id) => id > first)).toBe(true);
});

test('ids of one millisecond sort as they were made', () => {
  const now = Date.now;
  try {
    Date.now = () => 1_795_430_400_000;
    const made = Array.from({ length: 1000 }, newId);
    expect(made.toSorted()).toEqual(made);
  } finally {
    Date.now = now;
  }
});
