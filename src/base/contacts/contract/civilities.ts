import { searchText } from '../../../platform/text/contract/search-text.ts';

/** The three forms of a civility: on an envelope, at the head of a letter, in a list. */
export interface Civility {
  code: string;
  long: string;
  letter: string;
  short: string;
}

/** Those a person chooses among. Each fills the three forms, which may then be written otherwise. */
export const civilities = [
  { code: 'M', long: 'Monsieur', letter: 'Monsieur', short: 'M.' },
  { code: 'MME', long: 'Madame', letter: 'Madame', short: 'Mme' },
  { code: 'MMEM', long: 'Madame et Monsieur', letter: 'Madame, Monsieur', short: 'Mme et M.' },
  { code: 'MMME', long: 'Monsieur et Madame', letter: 'Monsieur, Madame', short: 'M. et Mme' },
  { code: 'MMES', long: 'Mesdames', letter: 'Mesdames', short: 'Mmes' },
  { code: 'MM', long: 'Messieurs', letter: 'Messieurs', short: 'MM.' },
  { code: 'ME', long: 'Maître', letter: 'Maître', short: 'Me' },
  { code: 'DR', long: 'Docteur', letter: 'Docteur', short: 'Dr' },
  // An organisation without a known person: nothing stands before its name.
  { code: 'SOC', long: 'Société', letter: 'Madame, Monsieur', short: '' },
] as const satisfies readonly Civility[];

// What other programs still write, among them a form that has left French administration in 2012.
const otherWritings = new Map(
  Object.entries({
    mr: 'M',
    mlle: 'MME',
    mademoiselle: 'MME',
    'm et mme': 'MMME',
    'mme et m': 'MMEM',
    'm/mme': 'MMME',
    'mme/m': 'MMEM',
    ste: 'SOC',
  }),
);

/** The civility meant by a code or by any of its forms (« Mme », « madame », « M. et Mme »); null: none of them. */
export function civilityOf(written: string): Civility | null {
  const asked = compared(written);
  const meant = otherWritings.get(asked);
  return (
    civilities.find(({ code }) => code === meant || compared(code) === asked) ??
    civilities.find(({ long, short }) => compared(long) === asked || compared(short) === asked) ??
    null
  );
}

const compared = (text: string): string => searchText(text).replaceAll('.', '').trim();
