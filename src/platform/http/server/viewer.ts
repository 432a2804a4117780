/** The signed-in person behind a request or a socket. */
export interface Viewer {
  userId: string;
  role: string;
  sessionId: string;
}
