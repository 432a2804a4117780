import { expect, test } from 'vitest';
import { createCompletionStore, pressInList, type OpenCompletion } from './completion-store.ts';

const items = ['un', 'deux', 'trois'].map((label) => ({ id: label, label }));

function opened() {
  const chosen: string[] = [];
  const store = createCompletionStore();
  const open: OpenCompletion = {
    completion: { trigger: '@', listLabel: '', query: 'words', items: () => items, insert: () => '' },
    items,
    active: 0,
    choose: ({ id }) => chosen.push(id),
    mount: () => () => undefined,
  };
  store.set(open);
  const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) =>
    pressInList(store, { key, ...modifiers } as KeyboardEvent);
  return { store, chosen, press };
}

test('arrows go round the list', () => {
  const { store, press } = opened();
  const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map(
    (key) => press(key) && store.get()?.active,
  );
  expect(seen).toEqual([1, 2, 0, 2]);
});

test('Enter and Tab choose, and are not for anybody else', () => {
  const { chosen, press } = opened();
  expect([press('Enter'), press('ArrowDown'), press('Tab')]).toEqual([true, true, true]);
  expect(chosen).toEqual(['un', 'deux']);
});

test('keys of the text stay with the text', () => {
  const { chosen, press, store } = opened();
  expect(['a', 'ArrowLeft', 'Home', 'Backspace'].map((key) => press(key))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect([press('Enter', { ctrlKey: true }), press('Enter', { shiftKey: true })]).toEqual([false, false]);
  store.set(null);
  expect(press('Enter')).toBe(false);
  expect(chosen).toEqual([]);
});
