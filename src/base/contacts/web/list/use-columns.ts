import { useLocalStorage } from '@mantine/hooks';

/** What stands beside the name, which is always there. */
export const columns = ['group', 'company', 'city', 'email', 'phone', 'categories', 'changed'] as const;
export type Column = (typeof columns)[number];

const usual: Column[] = ['group', 'city', 'email', 'phone'];

/** The columns that this browser shows; it remembers them. */
export function useColumns() {
  const [kept, setKept] = useLocalStorage<string[]>({
    key: 'miaou.contacts.columns',
    defaultValue: usual,
    getInitialValueInEffect: false,
  });
  const shown = columns.filter((column) => Array.isArray(kept) && kept.includes(column));
  return {
    shown,
    toggle: (column: Column) =>
      setKept(shown.includes(column) ? shown.filter((one) => one !== column) : [...shown, column]),
  };
}
