import { expect, test } from 'vitest';
import { readLastConversation, writeLastConversation } from './last-conversation.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const forbidden = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('forbidden');
  },
};

test('the last discussion is kept for each person of the browser', () => {
  const storage = memory();
  writeLastConversation(storage, 'u1', 'ch1');
  writeLastConversation(storage, 'u1', 'ch2');
  expect(readLastConversation(storage, 'u1')).toBe('ch2');
  expect(readLastConversation(storage, 'u2')).toBeNull();
});

test('a storage that refuses opens on none', () => {
  writeLastConversation(forbidden, 'u1', 'ch1');
  expect(readLastConversation(forbidden, 'u1')).toBeNull();
});
