import { AppError, type FieldError } from '../../../../../platform/errors/contract/app-error.ts';
import type { DraftField } from './message-draft.ts';

/** For each field of one message, the first thing the server refused in it. */
export type MessageErrors = Partial<Record<DraftField, FieldError>>;

/** Where each field's errors stand: a delay before the promised date is refused on what it counts from. */
const paths: Record<DraftField, readonly string[]> = {
  delay: ['delay', 'anchor'],
  subject: ['subject'],
  body: ['body'],
  attachments: ['attachments'],
};

const isUnder = (path: string, field: string): boolean => path === field || path.startsWith(`${field}/`);

/** `prefix` is the message's place in what was sent: empty for a message alone, `/messages/2` in a list. */
export function messageErrors(refused: readonly FieldError[], prefix: string): MessageErrors {
  const found: MessageErrors = {};
  for (const [field, names] of Object.entries(paths)) {
    const error = refused.find(({ path }) => names.some((name) => isUnder(path, `${prefix}/${name}`)));
    if (error) found[field as DraftField] = error;
  }
  return found;
}

/** The places (from 0) of the messages in which something was refused, in their order. */
export function refusedMessages(refused: readonly FieldError[]): number[] {
  const places = refused.map(({ path }) => /^\/messages\/(\d+)(\/|$)/.exec(path)?.[1]);
  return [...new Set(places.filter((place) => place !== undefined).map(Number))].sort((a, b) => a - b);
}

/** What is left once one message was edited: its errors were about what it was. */
export const withoutMessage = (refused: readonly FieldError[], place: number): FieldError[] =>
  refused.filter(({ path }) => !isUnder(path, `/messages/${place}`));

export const fieldsOf = (error: unknown): FieldError[] => (error instanceof AppError ? error.fields : []);
