import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { Context } from './context.ts';
import type { Viewer } from './viewer.ts';

/** Our Fastify: schemas are TypeBox, and request types follow from them. */
export type Http = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `public`: no sign-in. The id of a permission: those who have it. Nothing: anybody signed in. */
    access?: 'public' | `${string}.${string}`;
    /** Never through a token, whatever its scopes: passwords, sessions, tokens themselves. */
    sessionOnly?: true;
    /** Its body is a form with one file: set by `acceptUploads`. */
    takesFile?: true;
  }
  interface FastifyInstance {
    /** The OpenAPI document of all routes. */
    describe(): Promise<object>;
  }
  interface FastifyRequest {
    /** Set by the sign-in guard; null only on public routes. */
    viewer: Viewer | null;
    /** The signed-in person's context; throws on a public route without a session. */
    readonly ctx: Context;
  }
}
