/** The person behind a request or a socket: signed in, or through a token of theirs. */
export interface Viewer {
  userId: string;
  role: string;
  /** Of a token: its own id, which no session has. */
  sessionId: string;
  /** What a token may be used for (`contacts:read`); null: a session, which may all that its person may. */
  scopes: readonly string[] | null;
}
