import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Measure } from '../../../platform/metrics/server/measure.ts';
import { countPosted } from './store/counts.ts';

/** How much is said; not by whom. */
export async function chatMeasures(db: ReadDb): Promise<Measure[]> {
  const { messages, conversations } = await countPosted(db);
  return [
    {
      ...{ name: 'miaou_chat_messages_total', kind: 'counter', help: 'Messages posted since the beginning.' },
      values: [{ value: messages }],
    },
    {
      ...{ name: 'miaou_chat_conversations', kind: 'gauge', help: 'Conversations, asides included.' },
      values: [{ value: conversations }],
    },
  ];
}
