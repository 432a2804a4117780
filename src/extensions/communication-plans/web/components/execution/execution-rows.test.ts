import { describe, expect, test } from 'vitest';
import type { ExecutionRow, Situation } from '../../../contract/execution.ts';
import { groupByClient, groupsShown, inTab, shownTabs, tabCount, withKept } from './execution-rows.ts';

const row = (id: string, contactName: string, changes: Partial<ExecutionRow> = {}): ExecutionRow => ({
  id,
  planId: `p-${contactName}`,
  planLabel: 'Baie vitrée',
  templateCode: 'BAIE-8S',
  contactId: `c-${contactName}`,
  contactName,
  orderId: null,
  orderNumber: null,
  position: 1,
  messageCount: 5,
  state: 'planned',
  situation: 'due',
  nature: 'service',
  dueOn: '2026-11-23',
  subject: 'Votre commande',
  attachmentCount: 0,
  to: 'a@client.example',
  contentHash: '0'.repeat(64),
  blocked: [],
  response: null,
  retryAt: null,
  contentChanged: false,
  stale: false,
  sendable: true,
  ...changes,
});

const counters = {
  late: 3,
  due: 2,
  coming: 7,
  blocked: 1,
  sending: 0,
  deferred: 0,
  refused: 1,
  uncertain: 0,
};

describe('tabs', () => {
  test('what is to be done is everything but what comes', () => {
    const situations: Situation[] = ['late', 'due', 'coming', 'blocked', 'deferred', 'refused', 'uncertain'];
    expect(situations.filter((situation) => inTab({ situation }, 'todo'))).not.toContain('coming');
    expect(situations.filter((situation) => inTab({ situation }, 'coming'))).toEqual(['coming']);
    expect(tabCount(counters, 'todo')).toBe(7);
    expect(tabCount(counters, 'late')).toBe(3);
  });

  test('rare situations show when they have something, or are being looked at', () => {
    expect(shownTabs(counters, 'todo')).toEqual(['todo', 'late', 'due', 'coming', 'blocked', 'refused']);
    expect(shownTabs(counters, 'uncertain')).toContain('uncertain');
  });
});

describe('rows', () => {
  test('stand by client in the order in which they come', () => {
    const rows = [row('1', 'Amrani'), row('2', 'Œuvrard'), row('3', 'Amrani')];
    expect(groupByClient(rows).map((group) => [group.contactName, group.rows.map(({ id }) => id)])).toEqual([
      ['Amrani', ['1', '3']],
      ['Œuvrard', ['2']],
    ]);
  });

  test('two clients of one name stay apart', () => {
    const rows = [row('1', 'Martin', { contactId: 'c1' }), row('2', 'Martin', { contactId: 'c2' })];
    expect(groupByClient(rows)).toHaveLength(2);
  });

  test('one that has just left keeps its place', () => {
    const first = row('1', 'Amrani', { dueOn: '2026-11-20' });
    const sent = row('2', 'Amrani', { dueOn: '2026-11-21', position: 2 });
    const last = row('3', 'Fournier-Bécu');
    const kept = new Map([[sent.id, sent]]);
    expect(withKept([first, last], kept).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('one that the server still lists is the server’s', () => {
    const stale = row('1', 'Amrani', { subject: 'Avant' });
    const fresh = row('1', 'Amrani', { subject: 'Après' });
    expect(withKept([fresh], new Map([['1', stale]]))).toEqual([fresh]);
  });
});

describe('a long list', () => {
  const groups = Array.from({ length: 100 }, (_, at) => ({ rows: [{ id: `${at}` }] }));

  test('is drawn as far as one looks', () => expect(groupsShown(groups, 40, '3')).toBe(40));
  test('is drawn past the message that is read, so that the keys find the next one', () => {
    expect(groupsShown(groups, 40, '60')).toBeGreaterThan(61);
    expect(groupsShown(groups, 40, '99')).toBe(100);
  });
  test('is drawn whole when it is short', () =>
    expect(groupsShown(groups.slice(0, 5), 40, undefined)).toBe(5));
});
