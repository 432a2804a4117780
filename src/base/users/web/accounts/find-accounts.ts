import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { Account, AccountState } from '../../contract/accounts.ts';

/** The accounts in a state (null: any) whose name, login, address or job holds each of the words. */
export function findAccounts(
  accounts: readonly Account[],
  { search, state }: { search: string; state: AccountState | null },
): Account[] {
  const words = searchText(search).split(' ').filter(Boolean);
  return accounts.filter((account) => {
    if (state !== null && account.state !== state) return false;
    const { firstName, lastName, nickname, login, email, jobTitle } = account;
    const text = searchText([firstName, lastName, nickname, login, email, jobTitle].join(' '));
    return words.every((word) => text.includes(word));
  });
}
