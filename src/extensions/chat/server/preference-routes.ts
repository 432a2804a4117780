import type { Http } from '../../../platform/http/server/http.ts';
import { ChatNotice, ChatPreferences, NoticeEdit, NoticeSeen } from '../contract/preferences.ts';
import { keepPreferences, readPreferences } from './actions/keep-preferences.ts';
import { closeNotice, readNotice, writeNotice } from './actions/notice.ts';

/** How one likes the chat, and what everybody is told of it. */
export function preferenceRoutes(http: Http): void {
  http.get('/preferences', { schema: { response: { 200: ChatPreferences } } }, ({ ctx }) =>
    readPreferences(ctx),
  );
  http.put(
    '/preferences',
    { schema: { body: ChatPreferences, response: { 200: ChatPreferences } } },
    ({ ctx, body }) => keepPreferences(ctx, body),
  );
  http.get('/notice', { schema: { response: { 200: ChatNotice } } }, ({ ctx }) => readNotice(ctx));
  http.put(
    '/notice',
    { config: { access: 'chat.notice.write' }, schema: { body: NoticeEdit, response: { 200: ChatNotice } } },
    ({ ctx, body }) => writeNotice(ctx, body.text),
  );
  http.post(
    '/notice/seen',
    { schema: { body: NoticeSeen, response: { 200: ChatNotice } } },
    ({ ctx, body }) => closeNotice(ctx, body),
  );
}
