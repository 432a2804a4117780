import { call } from './call.ts';
import type { BenchPerson } from './people.ts';
import type { Served } from './serve.ts';

/** Makes channels of all these people, of which the first is the owner. Their ids. */
export async function createChannels(
  { port }: Served,
  people: readonly BenchPerson[],
  count: number,
): Promise<string[]> {
  const [owner, ...others] = people;
  const members = others.map(({ id }) => id);
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const channel = { name: `Channel ${number}`, color: 'blue', members };
    const answer = await call(port, 'POST', '/api/chat/conversations', owner!.cookie, channel);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  return ids;
}
