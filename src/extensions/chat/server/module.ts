import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { chatManifest } from '../contract/manifest.ts';
import { demonstrateChat } from './demonstrate.ts';
import { forgetUploads } from './forget-uploads.ts';
import { defineChatTopics } from './live-topics.ts';
import { chatMeasures } from './measures.ts';
import { chatMigrations } from './migrations/index.ts';
import { chatRoutes } from './routes.ts';

export const chatModule = {
  id: 'chat',
  manifest: chatManifest,
  migrations: chatMigrations,
  heldFiles: { chat_files: ['hash', 'preview_hash'] },
  routes: chatRoutes,
  start(platform) {
    defineChatTopics(platform);
    forgetUploads(platform);
  },
  measures: ({ db }) => chatMeasures(db.read),
  demonstrate: demonstrateChat,
} satisfies ServerModule;
