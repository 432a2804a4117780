import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { AppError, forbidden } from '../../errors/contract/app-error.ts';
import type { Config } from '../../runtime/server/config.ts';
import type { Logger } from '../../runtime/server/logger.ts';
import { answerBrokenRequest } from './answer-broken-request.ts';
import type { Context } from './context.ts';
import { closeWhenAnswered } from './close-when-answered.ts';
import { describeWhenAsked } from './describe-when-asked.ts';
import { answerError } from './errors.ts';
import type { Http } from './http.ts';
import { lazySerializers } from './lazy-serializers.ts';
import { writeAllowed } from './origin.ts';
import { scopeOf } from './scope-of.ts';
import { securityHeaders } from './security-headers.ts';
import { validatorCompiler } from './validator.ts';
import type { Viewer } from './viewer.ts';

const bodyBytesLimit = 1024 * 1024;
/** A whole request has come by then: the largest file takes less on the slowest line that an office has. */
const requestWithinMs = 10 * 60_000;
const untold = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** What a request says of who asks. */
export interface Credentials {
  cookies: Record<string, string | undefined>;
  authorization: string | undefined;
}

export interface HttpParts {
  config: Config;
  logger: Logger;
  version: string;
  /** The person behind a request, or null. */
  identify(credentials: Credentials): Promise<Viewer | null>;
  /** May somebody of this role do this? @throws Error for a permission that no module declares */
  permits(role: string, permission: string): boolean;
  /** The context of a signed-in person. */
  contextOf(viewer: Viewer): Context;
}

/** The HTTP server with its guards, before any route: see `serve` in `app/` for what is mounted on it. */
export async function createHttp(parts: HttpParts): Promise<Http> {
  const http = Fastify({
    loggerInstance: frameworkLogger(parts.logger),
    logController: new LogController({ disableRequestLogging: true }),
    // One hop: of all that X-Forwarded-For says, only its last address was written by the proxy itself.
    trustProxy: parts.config.behindProxy && ((_address, hop) => hop < 1),
    bodyLimit: bodyBytesLimit,
    requestTimeout: requestWithinMs,
    clientErrorHandler: answerBrokenRequest,
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: { buildSerializer: lazySerializers } },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) =>
      void answerError(error, request as unknown as FastifyRequest, reply as unknown as FastifyReply),
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as Http;

  const stopAnswering = closeWhenAnswered(http.server);
  http.addHook('preClose', async () => stopAnswering());
  http.setValidatorCompiler(validatorCompiler);
  http.setErrorHandler(answerError);
  await http.register(cookie);
  await http.register(helmet, securityHeaders);
  // Answers are somebody's, and of this moment: what may be kept says so itself.
  http.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  addSignInGuard(http, parts);
  await http.register(rateLimit, {
    max: parts.config.requestsPerMinute,
    timeWindow: '1 minute',
    // After the guard: a company behind one address must not share one budget.
    hook: 'preHandler',
    keyGenerator: ({ viewer, ip }) => budgetOf(viewer) ?? ip,
    // Only who has passed the limit is told of it, and when to come back.
    addHeaders: untold,
    addHeadersOnExceeding: untold,
    errorResponseBuilder: (_request, context) =>
      new AppError('platform.tooManyRequests', 429, { seconds: Math.ceil(context.ttl / 1000) }),
  });
  http.decorate('describe', describeWhenAsked(http, parts.version));
  return http;
}

/** A person has one budget over all their devices, each of their tokens one of its own. */
const budgetOf = (viewer: Viewer | null): string | undefined =>
  viewer?.scopes === null ? viewer.userId : viewer?.sessionId;

/** The framework's own small talk ("Server listening at…") is not for who started us: `app/` says it in words. */
function frameworkLogger(logger: Logger): FastifyBaseLogger {
  const level = logger.level === 'info' ? 'warn' : logger.level;
  return logger.child({}, { level }) as unknown as FastifyBaseLogger;
}

/** Every route asks for a session unless it says `access: 'public'`. */
function addSignInGuard(http: Http, { config, identify, contextOf, permits }: HttpParts): void {
  http.decorateRequest('viewer', null);
  http.decorateRequest('ctx', {
    getter(this: FastifyRequest) {
      if (!this.viewer) throw new AppError('platform.signInRequired', 401);
      return contextOf(this.viewer);
    },
  });
  http.addHook('onRequest', async (request) => {
    if (!writeAllowed(request.method, request.headers, config.publicUrl)) {
      throw forbidden('platform.originRefused');
    }
    const { access, sessionOnly } = request.routeOptions.config;
    const { cookies, headers, method } = request;
    const isOpen = access === 'public' || request.is404;
    // Pages and their files are the same for everybody, and are there also while the database is not.
    if (isOpen && !request.url.startsWith('/api/')) return;
    const who = identify({ cookies, authorization: headers.authorization });
    // What is open to everybody is so with a token that is good for nothing, or that is not one of ours.
    request.viewer = isOpen ? await who.catch(nobody) : await who;
    if (isOpen) return;
    if (!request.viewer) throw new AppError('platform.signInRequired', 401);
    const { role, scopes } = request.viewer;
    if (access && !permits(role, access)) throw forbidden();
    if (scopes === null) return;
    const scope = scopeOf(method, request.routeOptions.url ?? '');
    if (sessionOnly || !scopes.includes(scope)) throw new AppError('platform.scopeMissing', 403, { scope });
  });
  http.addHook('onRoute', ({ config: { access } = {} }) => {
    // A permission that does not exist would close the route to everybody, or worse: the start fails instead.
    if (access && access !== 'public') permits('admin', access);
  });
}

function nobody(refusal: unknown): null {
  if (refusal instanceof AppError) return null;
  throw refusal;
}
