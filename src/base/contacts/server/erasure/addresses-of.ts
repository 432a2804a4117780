import type { ContactRow } from '../tables.ts';

/** Every mail address of these rows, once, in lower case. */
export function addressesOf(rows: readonly ContactRow[]): string[] {
  const all = rows.flatMap((row) => [
    row.email,
    ...(JSON.parse(row.other_emails) as { address: string }[]).map(({ address }) => address),
  ]);
  return [...new Set(all.filter((one) => one !== null && one.trim() !== ''))].map((one) =>
    one!.trim().toLowerCase(),
  );
}
