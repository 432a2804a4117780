import { asideOf, channelOf } from './chat-samples.ts';
import { ids } from './people.ts';
import { wordsOf } from './read-table.ts';
import type { World } from './world.ts';

/** Those who may have a socket, in the order of the columns. */
export const listeners = ['user', 'manager', 'admin', 'owner', 'member'] as const;
export type Listener = (typeof listeners)[number];

export interface TopicLine {
  /** The topic or the prefix, and `@variant` if it is one. */
  name: string;
  prefix: string;
  hears: ReadonlySet<Listener>;
  asked: readonly Listener[];
}

/** @throws Error for a line that is not one */
export const readTopics = (text: string): TopicLine[] =>
  wordsOf(text).map(([name = '', ...cells]) => {
    const isWhole = cells.length === 3 || cells.length === 5;
    if (!isWhole || !cells.every((cell) => cell === 'yes' || cell === 'no')) {
      throw new Error(`this is no line of topics: ${name} ${cells.join(' ')}`);
    }
    const asked = listeners.slice(0, cells.length);
    const hears = new Set(asked.filter((_who, place) => cells[place] === 'yes'));
    return { name, prefix: name.split('@', 1)[0]!, hears, asked };
  });

const ends: Record<string, (world: World) => string | Promise<string>> = {
  'contacts/contact/': () => 'c1',
  'contacts/contact/@erased': ({ erased }) => erased,
  'contacts/contact/@nobody': () => 'nobody',
  'correspondence/contact/': () => 'c1',
  'correspondence/contact/@erased': ({ erased }) => erased,
  'desktop/person/': () => ids.owner,
  'jokers/person/': () => ids.owner,
  'chat/person/': () => ids.owner,
  'chat/conversation/': channelOf,
  'chat/conversation/@aside': async (world) => (await asideOf(world)).conversationId,
};

/** A topic of this line that exists. */
export const topicFor = async (world: World, { name, prefix }: TopicLine): Promise<string> =>
  prefix + ((await ends[name]?.(world)) ?? '');
