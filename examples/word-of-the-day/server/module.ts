import type { ServerModule } from '../../../src/platform/modules/server/module.ts';
import { wordOfTheDayManifest } from '../contract/manifest.ts';
import { wordsTopic } from '../contract/words.ts';
import { words } from './migrations/001-words.ts';
import { wordsRoutes } from './routes.ts';

export const wordOfTheDayModule = {
  id: 'word-of-the-day',
  manifest: wordOfTheDayManifest,
  migrations: [words],
  routes: wordsRoutes,
  // Whoever is signed in reads the words.
  start: ({ live }) =>
    live.defineTopics(wordsTopic, (_viewer, topic) => Promise.resolve(topic === wordsTopic)),
} satisfies ServerModule;
