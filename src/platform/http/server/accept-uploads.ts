import type { FastifySchema } from 'fastify';
import type { Http } from './http.ts';
import { turnsOfEach } from './turns-of-each.ts';

/** Of one person: each is held in memory, and a browser sends a few at a time anyway. Those that follow wait unread. */
const uploadsAtOnce = 3;

/**
 * Defines routes that take a file, each reading it with `readUpload`. They stand in a scope of their own: what reads
 * forms costs every request of its scope a little, and all others nothing.
 *
 * `acceptUploads(http, (uploads) => { uploads.put('/:id/picture', { schema: { … } }, async (request) => { … }); });`
 */
export function acceptUploads(http: Http, define: (uploads: Http) => void): void {
  http.register(async (scope) => {
    const { default: multipart } = await import('@fastify/multipart');
    await scope.register(multipart);
    const turnOf = turnsOfEach(uploadsAtOnce);
    scope.addHook('preHandler', async ({ viewer, ip }, reply) => {
      const turn = turnOf(viewer?.userId ?? ip);
      reply.raw.once('close', turn.leave);
      // Who went away before this had their closing already.
      if (reply.raw.closed) turn.leave();
      await turn.come;
    });
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, takesFile: true };
    });
    define(scope as Http);
  });
}

const form = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** The description of a route that takes a file: the form, which no schema checks, is told to those who read it. */
export const describeUpload = (schema: FastifySchema): FastifySchema => ({
  ...schema,
  consumes: ['multipart/form-data'],
  body: form,
});
