import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { outageOf } from '../../db/server/errors.ts';
import { AppError, type ErrorBody, type FieldError } from '../../errors/contract/app-error.ts';

/** Fastify's own refusals, in our codes. */
const frameworkCodes: Record<string, [code: string, status: number]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['platform.malformedJson', 400],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['platform.malformedJson', 400],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['platform.malformedJson', 400],
  FST_ERR_CTP_BODY_TOO_LARGE: ['platform.tooLarge', 413],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['platform.unsupportedMedia', 415],
  FST_ERR_BAD_URL: ['platform.notFound', 404],
  FST_ERR_MAX_PARAM_LENGTH: ['platform.notFound', 404],
};

/** What the machine lacks: told apart from a mistake of ours, because somebody can mend it. */
const outageStatus = { databaseAway: 503, diskFull: 507 } as const;

/** Any thrown value as an error for the reader. What we did not foresee is `platform.internal`, 500. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const outage = outageOf(error);
  if (outage) return new AppError(`platform.${outage}`, outageStatus[outage]);
  const { code, validation, statusCode } = error as Partial<FastifyError>;
  if (validation) return new AppError('platform.invalid', 400, {}, validation.flatMap(toFieldErrors));
  const known = frameworkCodes[code ?? ''];
  if (known) return new AppError(...known);
  if (statusCode === 429) return new AppError('platform.tooManyRequests', 429);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new AppError('platform.malformedRequest', statusCode);
  }
  return new AppError('platform.internal', 500);
}

interface ValidationError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}

/** One entry per field: a missing or unknown property is reported at its own path, not at its parent's. */
function toFieldErrors(error: ValidationError): FieldError[] {
  const { keyword, instancePath, params } = error;
  // "schema is false" repeats what additionalProperties says.
  if (keyword === 'boolean') return [];
  const names = params['requiredProperties'] ?? params['additionalProperties'];
  if (Array.isArray(names)) {
    return names.map((name) => ({ path: `${instancePath}/${String(name)}`, rule: keyword, params: {} }));
  }
  return [{ path: instancePath, rule: keyword, params }];
}

export const errorBody = ({ code, data, fields }: AppError): ErrorBody => ({ error: { code, data, fields } });

/** The answer to everything that was thrown. Only what is our fault is logged as an error. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const appError = toAppError(error);
  if (appError.status >= 500) request.log.error({ err: error }, 'a request failed');
  return reply.status(appError.status || 500).send(errorBody(appError));
}
