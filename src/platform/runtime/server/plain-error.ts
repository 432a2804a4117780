/** An error whose message is one line for the person at the command line, who can do something about it. */
export class PlainError extends Error {
  override name = 'PlainError';
}
