import { describe, expect, it } from 'vitest';
import { blockedReasons, type Circumstances } from './blocked-reasons.ts';

const free: Circumstances = {
  planState: 'active',
  nature: 'service',
  contact: {
    email: 'client@courriel.example',
    group: 'client',
    marketingOpposedAt: null,
    marketingConsentAt: null,
  },
  objector: null,
  missing: [],
  attachments: [],
  earlierOpen: null,
  reachable: true,
  logoMissing: false,
  ownerGone: null,
};

const contact = (changes: Partial<NonNullable<Circumstances['contact']>>): Circumstances['contact'] => ({
  ...free.contact!,
  ...changes,
});

const codes = (changes: Partial<Circumstances>): string[] =>
  blockedReasons({ ...free, ...changes }).map(({ code }) => code);

const megabytes = (count: number) => count * 1_000_000;

describe('blockedReasons', () => {
  it('lets an ordinary service message leave', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<Circumstances>, string[]]>([
    ['no contact any more', { contact: null }, ['noAddress']],
    ['no address', { contact: contact({ email: null }) }, ['noAddress']],
    ['an empty address', { contact: contact({ email: '' }) }, ['noAddress']],
    ['an address that is none', { contact: contact({ email: 'x@y' }) }, ['invalidAddress']],
    ['a person in charge who was deactivated', { ownerGone: { name: 'Karim Benali' } }, ['ownerGone']],
    ['a missing value', { missing: ['DATE_REPORT'] }, ['missingValue']],
    ['a lost file', { attachments: [{ name: 'a', size: 1, missing: true }] }, ['missingAttachment']],
    [
      'files too heavy together',
      {
        attachments: [
          { name: 'a', size: megabytes(6), missing: false },
          { name: 'b', size: megabytes(5), missing: false },
        ],
      },
      ['attachmentsTooLarge'],
    ],
    ['an earlier message', { earlierOpen: 2 }, ['earlierNotGone']],
    ['a draft', { planState: 'draft' }, ['planNotActive']],
    ['a suspended plan', { planState: 'suspended' }, ['planNotActive']],
    ['an objection in another file, service', { objector: { id: 'c9', name: 'Ada' } }, []],
    [
      'an objection in another file, prospection',
      { nature: 'prospection', objector: { id: 'c9', name: 'Ada' } },
      ['objectionElsewhere'],
    ],
    ['an objection, service', { contact: contact({ marketingOpposedAt: '2026-01-01' }) }, []],
    [
      'an objection, prospection',
      { nature: 'prospection', contact: contact({ marketingOpposedAt: '2026-01-01' }) },
      ['objection'],
    ],
    ['a prospect, service', { contact: contact({ group: 'prospect' }) }, []],
    [
      'a prospect, prospection',
      { nature: 'prospection', contact: contact({ group: 'prospect' }) },
      ['noConsent'],
    ],
    [
      'a prospect who has agreed, prospection',
      {
        nature: 'prospection',
        contact: contact({ group: 'prospect', marketingConsentAt: '2026-01-01T12:00:00.000Z' }),
      },
      [],
    ],
    [
      'a prospect who has agreed and objected, prospection',
      {
        nature: 'prospection',
        contact: contact({
          ...{ group: 'prospect', marketingConsentAt: '2026-01-01T12:00:00.000Z' },
          marketingOpposedAt: '2025-01-01T12:00:00.000Z',
        }),
      },
      ['objection'],
    ],
    ['a client, prospection', { nature: 'prospection' }, []],
    [
      'an offer whose link nobody can follow',
      { nature: 'prospection', reachable: false },
      ['noPublicAddress'],
    ],
    ['a logo that is gone from the store', { logoMissing: true }, ['missingLogo']],
    ['a service mail while nobody can reach us', { reachable: false }, []],
  ])('%s', (_, changes, expected) => expect(codes(changes)).toEqual(expected));

  it('tells everything at once', () => {
    const all = codes({ contact: null, missing: ['X'], earlierOpen: 1, planState: 'suspended' });
    expect(all).toEqual(['noAddress', 'missingValue', 'earlierNotGone', 'planNotActive']);
  });

  it('takes exactly the limit', () => {
    const attachments = [{ name: 'a', size: megabytes(10), missing: false }];
    expect(codes({ attachments })).toEqual([]);
  });
});
