import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepMomentsPast } from './keep-moments-past.ts';

const at = (time: string) => `2026-11-23T${time}.000Z`;

describe('keepMomentsPast', () => {
  it('leaves the past as it is', () => {
    const data = [at('07:12:00'), at('09:20:00')];
    expect(keepMomentsPast(data, at('10:00:00'))).toEqual(data);
  });

  it('draws what lies ahead to the last minutes, in its order', () => {
    const data = [at('07:12:00'), at('08:00:00'), at('09:00:00')];
    expect(keepMomentsPast(data, at('07:30:00'))).toEqual([at('07:12:00'), at('07:28:00'), at('07:29:00')]);
  });

  it('stays after what is past when there is no room for minutes', () => {
    const [past, ahead] = keepMomentsPast([at('07:12:00'), at('08:00:00')], at('07:12:10')) as string[];
    expect(past).toBe(at('07:12:00'));
    expect(ahead! > past! && ahead! < at('07:12:10')).toBe(true);
  });

  it('keeps equal moments equal, and touches neither civil dates nor sentences', () => {
    const data = { a: at('08:00:00'), b: [at('08:00:00')], on: '2027-01-01', text: `le ${at('08:00:00')}` };
    expect(keepMomentsPast(data, at('07:00:00'))).toEqual({
      ...data,
      a: at('06:59:00'),
      b: [at('06:59:00')],
    });
  });

  it('never leaves a moment at or after now, and never changes their order', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 30 }), minute, (minutes, present) => {
        const moments = minutes.toSorted((a, b) => a - b).map(momentOf);
        const kept = keepMomentsPast(moments, momentOf(present)) as string[];
        expect(kept).toEqual(kept.toSorted());
        for (const moment of kept) expect(moment < momentOf(present)).toBe(true);
      }),
    );
  });
});

const momentOf = (minute: number) => new Date(Date.UTC(2026, 10, 23) + minute * 60_000).toISOString();
