import { describe, expect, test } from 'vitest';
import { blankValues } from './blank-values.ts';
import { checkContact, type ContactRules } from './check-contact.ts';
import type { ContactInput, ContactValues } from './contact-input.ts';

const rules: ContactRules = {
  today: '2026-11-23',
  fields: [
    field('f-text', 'text'),
    field('f-number', 'number'),
    field('f-yes', 'boolean'),
    field('f-date', 'date'),
    { ...field('f-list', 'list'), options: ['Chêne', 'Aluminium'] },
  ],
  categories: [
    { id: 'k1', name: 'Artisan', color: 'blue', archivedAt: null },
    { id: 'k2', name: 'Ancien', color: 'gray', archivedAt: '2026-01-01T08:00:00.000Z' },
  ],
};

function field(id: string, kind: 'text' | 'number' | 'boolean' | 'date' | 'list') {
  return { id, kind, label: id, variable: `USDEF_${kind.toUpperCase()}`, options: [], archivedAt: null };
}

const known: ContactValues = { ...blankValues, lastName: 'Martin' };

const check = (input: ContactInput, before: ContactValues | null = known) =>
  checkContact(input, rules, before);

const wrongAt = (input: ContactInput, before: ContactValues | null = known) =>
  check(input, before).errors.map(({ path, rule }) => [path, rule.replace('contacts.', '')]);

describe('lines', () => {
  test.each([
    ['spaces around', '  Martin  ', 'Martin'],
    ['a quote', 'O’Brien "Jo" \'s', 'O’Brien "Jo" \'s'],
    ['an emoji made of several', 'Zoé 👩‍👩‍👧', 'Zoé 👩‍👩‍👧'],
    ['marks that turn the reading round', '\u202Ecod.exe\u2066', 'cod.exe'],
    ['NUL and other controls', 'Mar\u0000tin\u0007', 'Martin'],
    ['a line end', 'Jean\nMartin', 'Jean Martin'],
    ['nothing that is seen', '\u200B\u00A0 ', null],
    ['half of a pair', 'a\uD800', 'a\uFFFD'],
    ['markup, as it is', '<b>Gras</b>', '<b>Gras</b>'],
  ])('%s', (_what, typed, kept) => {
    expect(check({ firstName: typed })).toEqual({ values: { firstName: kept }, errors: [] });
  });

  test('what is too long is told with its limit, and not cut', () => {
    expect(check({ lastName: 'x'.repeat(500) }).errors).toEqual([
      { path: '/lastName', rule: 'contacts.tooLong', params: { limit: 120, length: 500 } },
    ]);
    expect(check({ lastName: 'x'.repeat(120) }).errors).toEqual([]);
  });

  test.each([
    ['siren', '732 829 320', '732829320'],
    ['siren', '', null],
    ['vatNumber', 'fr 44 732 829 320', 'FR44732829320'],
    ['vatNumber', 'DE123456789', 'DE123456789'],
    ['apeCode', '43.32a', '4332A'],
    ['phone', '+33 (0)4 73 00 00 00', '+33 (0)4 73 00 00 00'],
  ] as const)('%s %j is kept as %j', (name, typed, kept) => {
    expect(check({ [name]: typed })).toEqual({ values: { [name]: kept }, errors: [] });
  });

  test.each([
    [{ siren: '732829321' }, '/siren', 'sirenInvalid'],
    [{ siren: '12345678' }, '/siren', 'sirenInvalid'],
    [{ vatNumber: 'FR45732829320' }, '/vatNumber', 'vatNumberInvalid'],
    [{ apeCode: '4332' }, '/apeCode', 'apeCodeInvalid'],
    [{ email: 'martin' }, '/email', 'emailInvalid'],
    [{ email: 'a@b.fr, c@d.fr' }, '/email', 'emailInvalid'],
    [{ mobile: 'à midi' }, '/mobile', 'phoneInvalid'],
    [{ otherEmails: [{ label: '', address: 'x' }] }, '/otherEmails/0/address', 'emailInvalid'],
    [{ civility: 'Sa Majesté' }, '/civility', 'civilityUnknown'],
    [{ categoryIds: ['k9'] }, '/categoryIds', 'categoryUnknown'],
    [{ categoryIds: ['k2'] }, '/categoryIds', 'categoryUnknown'],
    [{ customValues: { nothing: 1 } }, '/customValues/nothing', 'fieldUnknown'],
    [{ marketingOpposedAt: '2026-11-24' }, '/marketingOpposedAt', 'dateInFuture'],
    [{ marketingOpposedAt: '2026-02-30' }, '/marketingOpposedAt', 'dateInvalid'],
    [{ marketingConsentAt: '2026-11-01' }, '/marketingConsentSource', 'consentSourceMissing'],
    [{ lastName: '' }, '/lastName', 'nameMissing'],
  ] as const)('%j is refused at %s', (input, path, reason) => {
    expect(wrongAt(input as ContactInput)).toEqual([[path, reason]]);
  });

  test('all that is wrong is told at once', () => {
    expect(
      wrongAt({ email: 'x', siren: '1', apeCode: 'z' })
        .map(([path]) => path)
        .sort(),
    ).toEqual(['/apeCode', '/email', '/siren']);
  });
});

describe('the civility', () => {
  test.each([
    ['MMEM', 'MMEM', 'Madame, Monsieur', 'Mme et M.'],
    ['M. et Mme', 'MMME', 'Monsieur, Madame', 'M. et Mme'],
    ['madame', 'MME', 'Madame', 'Mme'],
    ['Mademoiselle', 'MME', 'Madame', 'Mme'],
    ['Société', 'SOC', 'Madame, Monsieur', null],
    ['constructor', undefined, undefined, undefined],
  ])('%s fills the forms', (typed, civility, civilityLetter, civilityShort) => {
    const { values } = check({ civility: typed });
    expect([values.civility, values.civilityLetter, values.civilityShort]).toEqual([
      civility,
      civilityLetter,
      civilityShort,
    ]);
  });

  test('a form that is written stays', () => {
    expect(check({ civility: 'DR', civilityLetter: 'Cher Docteur' }).values).toMatchObject({
      civilityLong: 'Docteur',
      civilityLetter: 'Cher Docteur',
    });
  });
});

describe('the company’s own fields', () => {
  test.each([
    ['f-text', ' Chêne\u0000 ', 'Chêne'],
    ['f-number', '1 234,50', 1234.5],
    ['f-number', -3, -3],
    ['f-yes', 'Oui', true],
    ['f-yes', '0', false],
    ['f-date', '12/03/2026', '2026-03-12'],
    ['f-date', '2026-03-12', '2026-03-12'],
    ['f-list', 'chene', 'Chêne'],
  ])('%s keeps %j as %j', (id, typed, kept) => {
    expect(check({ customValues: { [id]: typed } })).toEqual({
      values: { customValues: { [id]: kept } },
      errors: [],
    });
  });

  test.each([
    ['f-number', 'douze', 'numberInvalid'],
    ['f-yes', 'constructor', 'yesOrNo'],
    ['f-date', '31/02/2026', 'dateInvalid'],
    ['f-list', 'Pin', 'choiceUnknown'],
    ['f-text', 'x'.repeat(501), 'tooLongText'],
  ])('%s refuses %j', (id, typed, reason) => {
    expect(wrongAt({ customValues: { [id]: typed } })).toEqual([[`/customValues/${id}`, reason]]);
  });

  test('a value is taken away by an empty text, and the others stay', () => {
    const before = { ...known, customValues: { 'f-text': 'Chêne', 'f-number': 3 } };
    expect(check({ customValues: { 'f-text': '' } }, before).values.customValues).toEqual({ 'f-number': 3 });
  });

  test('a choice that is in the list no more stays with who has it', () => {
    const before = { ...known, customValues: { 'f-list': 'Pin' } };
    expect(wrongAt({ customValues: { 'f-list': 'Pin' } }, before)).toEqual([]);
  });
});

describe('an objection', () => {
  const opposed = (marketingOpposedBy: 'person' | 'staff'): ContactValues => ({
    ...known,
    marketingOpposedAt: '2026-10-05T09:00:00.000Z',
    marketingOpposedBy,
  });

  test('that was written down here can be corrected', () => {
    expect(check({ marketingOpposedAt: null }, opposed('staff'))).toEqual({
      values: { marketingOpposedAt: null, marketingOpposedBy: null },
      errors: [],
    });
  });

  test.each([
    ['nothing', {}],
    ['a consent from before', { marketingConsentAt: '2026-10-04', marketingConsentSource: 'salon' }],
  ])('of the person’s own is not lifted by %s', (_what, more) => {
    expect(wrongAt({ marketingOpposedAt: null, ...more }, opposed('person'))).toEqual([
      ['/marketingOpposedAt', 'objectionStands'],
    ]);
  });

  test('of the person’s own is lifted by a new consent, and its date is nobody’s to change', () => {
    const consent = { marketingConsentAt: '2026-11-20', marketingConsentSource: 'bon de commande' };
    expect(check({ marketingOpposedAt: null, ...consent }, opposed('person'))).toMatchObject({
      values: { marketingOpposedAt: null, marketingConsentSource: 'bon de commande' },
      errors: [],
    });
    expect(check({ marketingOpposedAt: '2026-11-01' }, opposed('person')).values).toEqual({});
  });

  test('stays beside a consent that is merely written', () => {
    const consent = { marketingConsentAt: '2026-11-20', marketingConsentSource: 'bon de commande' };
    expect(check(consent, opposed('person')).values).not.toHaveProperty('marketingOpposedAt');
  });
});
