import { afterCommit, type Tx } from '../../../../platform/db/server/database.ts';
import type { Live } from '../../../../platform/realtime/server/live.ts';
import { accountsChanged, accountsTopic } from '../../contract/accounts.ts';

/** Tells those who manage users that the accounts are to be asked anew. */
export const announceAccounts = (tx: Tx, live: Live): void =>
  afterCommit(tx, () => live.publish(accountsTopic, accountsChanged, null));
