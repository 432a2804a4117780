import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { attachmentDisposition } from '../../../platform/http/server/content-disposition.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import {
  ActChoices,
  ActExportQuery,
  ActQuery,
  ChainPart,
  NamedAct,
  VerifyQuery,
} from '../contract/act-list.ts';
import { exportActs } from './actions/export-acts.ts';
import { actChoices, listActs } from './actions/list-acts.ts';
import { verifyPart } from './verify-chain.ts';

const config = { access: 'audit.acts.read' } as const;
const File = Type.Unsafe<Readable>({ type: 'string', format: 'binary' });

export function auditRoutes(http: Http): void {
  http.get(
    '/',
    { config, schema: { querystring: ActQuery, response: { 200: Type.Array(NamedAct) } } },
    ({ ctx, query }) => listActs(ctx, query),
  );
  http.get('/choices', { config, schema: { response: { 200: ActChoices } } }, ({ ctx }) => actChoices(ctx));
  http.get(
    '/chain',
    { config, schema: { querystring: VerifyQuery, response: { 200: ChainPart } } },
    ({ ctx, query }) => verifyPart(ctx.db.read, query),
  );
  http.get(
    '/export',
    { config, schema: { querystring: ActExportQuery, response: { 200: File } } },
    async ({ ctx, query }, reply) => {
      const { name, type, lines } = await exportActs(ctx, query);
      reply.header('content-disposition', attachmentDisposition(name));
      return reply.type(type).send(Readable.from(lines));
    },
  );
}
