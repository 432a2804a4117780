import { IdParams } from '../../../platform/http/contract/schemas.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { Catalogue, ExtensionData } from '../contract/extensions.ts';
import { installExtension } from './actions/install-extension.ts';
import { measureData } from './actions/measure-data.ts';
import { uninstallExtension } from './actions/uninstall-extension.ts';
import { catalogue, extensionOf, type ExtensionModule } from './catalogue.ts';

export function extensionsRoutes(http: Http, files: Files, modules: readonly ExtensionModule[]): void {
  const change = {
    schema: { params: IdParams, response: { 200: Catalogue } },
    config: { access: 'extensions.extensions.manage' },
  } as const;

  http.get('/', { schema: { response: { 200: Catalogue } } }, (request) =>
    catalogue(request.ctx.db.read, modules),
  );
  http.get(
    '/:id/data',
    { schema: { params: IdParams, response: { 200: ExtensionData } }, config: change.config },
    (request) => measureData(request.ctx, files, extensionOf(modules, request.params.id)),
  );
  http.post('/:id/install', change, async (request) => {
    await installExtension(request.ctx, extensionOf(modules, request.params.id));
    return catalogue(request.ctx.db.read, modules);
  });
  http.post('/:id/uninstall', change, async (request) => {
    await uninstallExtension(request.ctx, extensionOf(modules, request.params.id).id);
    return catalogue(request.ctx.db.read, modules);
  });
}
