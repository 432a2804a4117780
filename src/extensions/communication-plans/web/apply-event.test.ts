import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { planEvents } from '../contract/events.ts';
import { staleAfter } from './apply-event.ts';
import { queryKeys } from './query-keys.ts';

const kept = {
  list: queryKeys.list({ unfinished: true }),
  plan: queryKeys.plan('p1'),
  otherPlan: queryKeys.plan('p2'),
  journal: queryKeys.journal('p1'),
  execution: queryKeys.execution,
  preview: queryKeys.preview('p1', 'm1'),
  otherPreview: queryKeys.preview('p2', 'm9'),
  layout: queryKeys.layout,
  composition: queryKeys.composition({ message: {} }),
  templates: queryKeys.templates,
  template: queryKeys.template('t1'),
};

/** What a browser that keeps everything would ask for again. */
function staleIn(event: string, data: unknown): string[] {
  const client = new QueryClient();
  for (const key of Object.values(kept)) client.setQueryData(key, {});
  for (const queryKey of staleAfter({ event, data })) void client.invalidateQueries({ queryKey });
  return Object.entries(kept)
    .filter(([, key]) => client.getQueryState(key)?.isInvalidated)
    .map(([name]) => name);
}

const ofPlan = ['list', 'plan', 'journal', 'execution', 'preview'];
const planId = 'p1';

describe('what an event makes stale', () => {
  test.each(Object.values(planEvents).filter((name) => name.startsWith('planMessage.')))('%s', (event) => {
    expect(staleIn(event, { planId, contactId: 'c1', messageId: 'm1', position: 1 })).toEqual(ofPlan);
  });

  test('a plan that changed also changes how many plans run from a plan-type', () => {
    expect(staleIn(planEvents.planChanged, { planId, contactId: 'c1' })).toEqual([
      ...ofPlan,
      'templates',
      'template',
    ]);
  });

  test('a plan-type that changed leaves the plans made from it as they are', () => {
    expect(staleIn(planEvents.templatesChanged, {})).toEqual(['templates', 'template']);
  });

  test('a letterhead that changed changes every mail that has not left, and no plan', () => {
    expect(staleIn(planEvents.layoutChanged, {})).toEqual([
      'execution',
      'preview',
      'otherPreview',
      'layout',
      'composition',
    ]);
  });

  test('an event that is not ours changes nothing', () => {
    expect(staleIn('message.posted', { planId })).toEqual([]);
  });
});
