/** One request of the preparation, not of the load. @throws Error when it is refused */
export async function call(
  port: number,
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<Response> {
  const init: RequestInit = { method, headers: { cookie } };
  if (body !== undefined) {
    init.headers = { cookie, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
  if (answer.ok) return answer;
  throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

/** The cookie that an answer sets. */
export const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]!.split(';', 1)[0]!;
