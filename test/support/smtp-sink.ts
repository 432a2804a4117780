import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A moment at which the far server may behave badly. `content`: some of the mail has come, `dot`: all of it. */
export type SinkStep = 'greeting' | 'auth' | 'mail' | 'rcpt' | 'content' | 'dot';

/** Go on; say nothing more; drop the line; or answer this refusal, `550 5.1.1 No such user`. */
export type SinkAnswer = 'accept' | 'hang' | 'cut' | `4${string}` | `5${string}`;

export interface SinkDialogue {
  user: string | null;
  from: string;
  to: string[];
}

/** Decides each step of each dialogue. */
export type SinkScript = (step: SinkStep, dialogue: SinkDialogue) => SinkAnswer;

export interface ReceivedMail extends SinkDialogue {
  /** Exactly what came between `DATA` and the final dot. */
  bytes: Buffer;
  secure: boolean;
}

export interface SmtpSink {
  host: string;
  port: number;
  /** Every mail whose final dot came, also when the answer was a refusal or a cut. */
  received: ReceivedMail[];
  /** The steps that were reached, in order, over all dialogues. */
  steps: SinkStep[];
  follow(script: SinkScript): void;
  /** How many lines are open now. */
  open(): number;
  close(): Promise<void>;
}

export interface SinkOptions {
  security?: 'none' | 'starttls' | 'tls';
  /** Without it, nobody needs to sign in. */
  account?: { user: string; password: string };
  /** Largest mail taken, in bytes. */
  size?: number;
}

type Reply = (error?: Error | null) => void;

/** A real SMTP server on a free port of this machine that keeps what it is given and behaves as told. */
export async function startSmtpSink(options: SinkOptions = {}): Promise<SmtpSink> {
  let script: SinkScript = () => 'accept';
  const received: ReceivedMail[] = [];
  const steps: SinkStep[] = [];

  const answer = (step: SinkStep, session: SMTPServerSession, reply: Reply, to?: string) => {
    steps.push(step);
    const dialogue = dialogueOf(session);
    const decided = script(step, to === undefined ? dialogue : { ...dialogue, to: [...dialogue.to, to] });
    if (decided === 'accept') return reply();
    if (decided === 'hang') return undefined;
    if (decided === 'cut') return cut(server, session);
    return reply(Object.assign(new Error(decided.slice(4)), { responseCode: Number(decided.slice(0, 3)) }));
  };

  const server = new SMTPServer({
    secure: options.security === 'tls',
    disabledCommands: options.security === 'starttls' ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: options.account === undefined,
    ...(options.size === undefined ? {} : { size: options.size, rejectOversized: true }),
    disableReverseLookup: true,
    logger: false,
    name: 'sink.example',
    onConnect: (session, reply) => answer('greeting', session, reply),
    onAuth(auth, session, reply) {
      const { account } = options;
      if (account && (auth.username !== account.user || auth.password !== account.password)) {
        return reply(Object.assign(new Error('5.7.8 Bad credentials'), { responseCode: 535 }));
      }
      return answer('auth', session, (error) => reply(error, { user: auth.username }));
    },
    onMailFrom: (_address, session, reply) => answer('mail', session, reply),
    onRcptTo: (address, session, reply) => answer('rcpt', session, reply, address.address),
    onData(stream, session, reply) {
      void receive(stream, () => interrupted(session)).then((bytes) => {
        if (bytes === null) return;
        received.push({ ...dialogueOf(session), bytes, secure: session.secure });
        answer('dot', session, reply);
      });
    },
  });

  /** Asked at the first bytes of content, when the line can still be cut before the dot. */
  const interrupted = (session: SMTPServerSession): boolean => {
    steps.push('content');
    const decided = script('content', dialogueOf(session));
    if (decided === 'cut') cut(server, session);
    return decided !== 'accept';
  };

  // A client that goes away is what half of the tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    received,
    steps,
    follow: (next) => (script = next),
    open: () => server.connections.size,
    close: () => closeAll(server),
  };
}

/** All bytes of a mail, or null when `interrupted` says at the first ones that no more will be read. */
function receive(stream: SMTPServerDataStream, interrupted: () => boolean): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      if (chunks.length === 0 && interrupted()) {
        stream.pause();
        return resolve(null);
      }
      return chunks.push(chunk);
    });
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

const dialogueOf = (session: SMTPServerSession): SinkDialogue => ({
  user: typeof session.user === 'string' ? session.user : null,
  from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
  to: session.envelope.rcptTo.map((recipient) => recipient.address),
});

/** Resets the line: what the client wrote and we did not read is lost, as on a broken network. */
function cut(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) {
    if (connection.id === session.id) connection._socket.destroy();
  }
}

async function closeAll(server: SMTPServer): Promise<void> {
  for (const connection of server.connections) connection._socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
