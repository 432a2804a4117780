import type { Platform } from '../../../platform/modules/server/module.ts';
import type { Measure } from '../../../platform/metrics/server/measure.ts';
import { countByState, countDue } from './store/counts.ts';

/** What became of the messages of plans, and how many are to leave; not to whom. */
export async function plansMeasures({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<Measure[]> {
  const today = clock.now().slice(0, 10);
  const states = await countByState(db.read);
  const { due, late } = await countDue(db.read, today);
  return [
    {
      ...{ name: 'miaou_plan_messages', kind: 'gauge', help: 'Messages of plans, by state.' },
      values: states.map(({ state, count }) => ({ labels: { state }, value: count })),
    },
    {
      ...{
        name: 'miaou_outbox_due',
        kind: 'gauge',
        help: 'Messages that are due today or late and have not left.',
      },
      values: [{ value: due }],
    },
    {
      ...{
        name: 'miaou_outbox_late',
        kind: 'gauge',
        help: 'Messages that were due before today and have not left.',
      },
      values: [{ value: late }],
    },
  ];
}
