import type { Http } from '../../../platform/http/server/http.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { channelRoutes } from './channel-routes.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { preferenceRoutes } from './preference-routes.ts';

export function chatRoutes(http: Http, { files }: Pick<Platform, 'files'>): void {
  conversationRoutes(http);
  channelRoutes(http);
  messageRoutes(http);
  fileRoutes(http, files);
  preferenceRoutes(http);
}
