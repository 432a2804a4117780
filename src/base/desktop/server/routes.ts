import type { Http } from '../../../platform/http/server/http.ts';
import { Desktop } from '../contract/desktop.ts';
import { arrangeDesktop } from './actions/arrange-desktop.ts';
import { showDesktop } from './actions/show-desktop.ts';

export function desktopRoutes(http: Http): void {
  http.get('/', { schema: { response: { 200: Desktop } } }, (request) => showDesktop(request.ctx));
  http.put('/', { schema: { body: Desktop, response: { 200: Desktop } } }, (request) =>
    arrangeDesktop(request.ctx, request.body),
  );
}
