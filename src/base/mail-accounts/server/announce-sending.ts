import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import { sendingChanged, sendingTopic } from '../contract/events.ts';

/** Tells everybody that by which accounts mails leave, or whether they may, is no longer what they know. */
export const announceSending = (tx: Tx, live: Pick<Live, 'publish'>): void =>
  afterCommit(tx, () => live.publish(sendingTopic, sendingChanged, null));
