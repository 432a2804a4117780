import type { WebModule } from '../../../src/platform/modules/web/module.ts';
import { wordOfTheDayManifest } from '../contract/manifest.ts';

export const wordOfTheDayWebModule = {
  id: 'word-of-the-day',
  manifest: wordOfTheDayManifest,
  pages: [{ path: '/words', load: () => import('./pages/words-page.tsx') }],
  widgets: { 'word-of-the-day.word': () => import('./widgets/word-widget.tsx') },
} satisfies WebModule;
