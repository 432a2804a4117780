export interface MailsTask {
  port: number;
  /** Of a signed-in browser. */
  cookie: string;
  /** Mails to send, of those that are due. */
  count: number;
  /** Requests at once, each for so many mails. */
  requests: number;
  together: number;
}

export interface MailsResult {
  sent: number;
  /** What became of the others, by result. */
  others: Record<string, number>;
  /** Milliseconds in which mails were sent; reading the list is not among them. */
  sendingMs: number;
  cpuMs: number;
}

interface Due {
  id: string;
  contentHash: string;
}

interface Execution {
  rows: { id: string; contentHash: string; situation: string; sendable: boolean }[];
}

/** Reads the list of what is due and sends it, again until so many mails were asked for. */
export async function sendMails(task: MailsTask): Promise<MailsResult> {
  const result: MailsResult = { sent: 0, others: {}, sendingMs: 0, cpuMs: 0 };
  const cpu = process.cpuUsage();
  for (let left = task.count; left > 0;) {
    const due = (await readDue(task)).slice(0, left);
    if (due.length === 0) throw new Error('there is less that is due than was to be sent');
    left -= due.length;
    const start = performance.now();
    await sendDue(task, due, result);
    result.sendingMs += performance.now() - start;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { ...result, cpuMs: (user + system) / 1000 };
}

async function readDue(task: MailsTask): Promise<Due[]> {
  const { rows } = await ask<Execution>(task, 'GET', '/execution');
  return rows
    .filter(({ sendable, situation }) => sendable && situation === 'due')
    .map(({ id, contentHash }) => ({ id, contentHash }));
}

async function sendDue(task: MailsTask, due: Due[], result: MailsResult): Promise<void> {
  const lane = async () => {
    while (due.length > 0) {
      const messages = due.splice(0, task.together);
      const answer = await ask<{ results: { result: string }[] }>(task, 'POST', '/messages/send', {
        messages,
      });
      for (const { result: what } of answer.results) {
        if (what === 'sent') result.sent += 1;
        else result.others[what] = (result.others[what] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: task.requests }, lane));
}

async function ask<T>({ port, cookie }: MailsTask, method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, headers: { cookie } };
  if (body !== undefined) {
    init.headers = { cookie, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const answer = await fetch(`http://127.0.0.1:${port}/api/communication-plans${path}`, init);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
