import type { Account } from '../../base/users/contract/accounts.ts';

const headings = ['login', 'name', 'role', 'state', 'last seen'];

/** The accounts as lines of a terminal, in columns. */
export function userTable(accounts: readonly Account[]): string[] {
  const rows = [headings, ...accounts.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

const cellsOf = ({ login, firstName, lastName, role, state, lastSeenAt }: Account): string[] => [
  login,
  `${firstName} ${lastName}`,
  role,
  state,
  lastSeenAt?.slice(0, 16).replace('T', ' ') ?? 'never',
];
