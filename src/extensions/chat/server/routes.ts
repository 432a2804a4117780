import type { Http } from '../../../platform/http/server/http.ts';
import { channelRoutes } from './channel-routes.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { messageRoutes } from './message-routes.ts';

export function chatRoutes(http: Http): void {
  conversationRoutes(http);
  channelRoutes(http);
  messageRoutes(http);
}
