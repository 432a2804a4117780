import { expect, test } from 'vitest';
import { tokenInputOf, withScope } from './token-values.ts';

const today = new Date('2026-11-23T23:30:00Z');
const values = { name: ' Till ', scopes: ['orders:read'], expiresOn: '2027-01-02' };

test('a life in days ends that many days from now, and a date that was typed is left alone', () => {
  expect(tokenInputOf({ ...values, life: '30' }, today)).toEqual({
    name: 'Till',
    scopes: ['orders:read'],
    expiresOn: '2026-12-23',
  });
  expect(tokenInputOf({ ...values, life: '365' }, today).expiresOn).toBe('2027-11-23');
});

test('until a date: that one; none chosen is for the server to refuse', () => {
  expect(tokenInputOf({ ...values, life: 'until' }, today).expiresOn).toBe('2027-01-02');
  expect(tokenInputOf({ ...values, life: 'until', expiresOn: null }, today).expiresOn).toBe('');
});

test('a scope is turned on once and off wholly', () => {
  expect(withScope(['a:read'], 'a:read', true)).toEqual(['a:read']);
  expect(withScope(['a:read'], 'b:write', true)).toEqual(['a:read', 'b:write']);
  expect(withScope(['a:read', 'b:write'], 'a:read', false)).toEqual(['b:write']);
});
