import { toPlainText } from '../../../src/platform/rich-text/contract/to-plain-text.ts';
import type { MessagePage } from '../../../src/extensions/chat/contract/messages.ts';
import { listOf } from '../../support/chat-device.ts';
import type { TestClient } from '../../support/test-client.ts';
import { beginModel, type Beginning, type Model } from './model.ts';

/** The model of what is there before anything is done, as each person reads it. */
export async function readBeginning(people: ReadonlyMap<string, TestClient>, now: string): Promise<Model> {
  const beginnings = [...people].map(async ([userId, client]): Promise<Beginning> => {
    const conversations = (await listOf(client)).map(async (conversation) => {
      const path = `/api/chat/conversations/${conversation.id}/messages`;
      const { messages } = await client.get<MessagePage>(path);
      const read = messages.map((message) => ({ ...message, text: toPlainText(message.body!) }));
      return { conversation, messages: read };
    });
    return { userId, conversations: await Promise.all(conversations) };
  });
  return beginModel(await Promise.all(beginnings), now);
}
