import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  startSmtpSink,
  type SinkAnswer,
  type SinkOptions,
  type SinkStep,
} from '../../../../test/support/smtp-sink.ts';
import { createLogger } from '../../runtime/server/logger.ts';
import { composeMail } from './compose-mail.ts';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { createSmtpTransport } from './smtp-transport.ts';
import { verifyAccount } from './verify-account.ts';
import type { VerifyReason } from './verify-failure.ts';

const logger = createLogger('silent');
const sender = { name: 'Vitrabelle', address: 'clients@vitrabelle.example' };
const envelope = { from: sender.address, to: 'helene@mail.example' };
// Long enough for a busy machine to answer in time, short enough for the tests that wait for silence.
const limits: SmtpLimits = { connectMs: 2_000, greetingMs: 2_000, silenceMs: 2_000, wholeMs: 12_000 };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((sink) => sink.close()));
});

async function sinkThat(answers: Partial<Record<SinkStep, SinkAnswer>> = {}, options: SinkOptions = {}) {
  const sink = await startSmtpSink(options);
  open.push(sink);
  sink.follow((step) => answers[step] ?? 'accept');
  return sink;
}

/** A server that only knows the bytes it is told to write. */
async function listen(onSocket: (socket: Socket) => void) {
  const server = createServer((socket) => onSocket(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const accountAt = (
  sink: { host: string; port: number },
  changes: Partial<SmtpAccount> = {},
): SmtpAccount => ({
  ...{ host: sink.host, port: sink.port, security: 'none', user: null, password: null, sender },
  ...changes,
});

function transportTo(sink: { host: string; port: number }, changes: Partial<SmtpAccount> = {}) {
  const transport = createSmtpTransport(accountAt(sink, changes), logger, limits);
  onTestFinished(() => transport.close());
  return transport;
}

const verify = (sink: { host: string; port: number }, changes: Partial<SmtpAccount> = {}) =>
  verifyAccount(accountAt(sink, changes), limits);

/** Sends `bytes` and tells how often the caller was asked to record that content is about to leave. */
async function send(transport: ReturnType<typeof transportTo>, bytes: Buffer, to = envelope.to) {
  let recorded = 0;
  const outcome = await transport.send({ ...envelope, to }, bytes, async () => void recorded++);
  return { outcome, recorded };
}

const small = Buffer.from('Subject: x\r\n\r\n.\r\n..corps\r\n');
// More than every buffer between us and the server holds, so that the end cannot have left.
const huge = Buffer.from(`Subject: x\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(400_000)}`);

describe('sending through SMTP', () => {
  it('hands over the very bytes that were composed, once', async () => {
    const sink = await sinkThat();
    const bytes = await composeMail({
      from: sender,
      to: { name: 'Hélène', address: envelope.to },
      subject: 'Été',
      text: 'a\n.\n.b\n',
      html: '<p>a</p>',
      attachments: [{ name: 'é.pdf', type: 'application/pdf', content: Buffer.alloc(200_000, 46) }],
      messageId: '<a@vitrabelle.example>',
      date: '2026-11-23T08:00:00.000Z',
    });
    const { outcome, recorded } = await send(transportTo(sink), bytes);
    expect(outcome).toEqual({ kind: 'sent', response: expect.stringMatching(/^250 /) });
    expect(recorded).toBe(1);
    expect(sink.received).toHaveLength(1);
    expect(sink.received[0]).toMatchObject({ from: envelope.from, to: [envelope.to] });
    expect(sink.received[0]?.bytes.equals(bytes)).toBe(true);
  });

  it('asks the caller after the recipient is accepted and before the first byte', async () => {
    const sink = await sinkThat();
    let stepsThen: SinkStep[] = [];
    await transportTo(sink).send(envelope, small, async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      stepsThen = [...sink.steps];
    });
    expect(stepsThen).toEqual(['greeting', 'mail', 'rcpt']);
    expect(sink.steps).toEqual(['greeting', 'mail', 'rcpt', 'content', 'dot']);
  });

  it('lets nothing leave when the caller could not record it', async () => {
    const sink = await sinkThat();
    const gone = Object.assign(new Error('database gone'), { code: '53100' });
    const failing = transportTo(sink).send(envelope, small, () => Promise.reject(gone));
    await expect(failing).rejects.toBe(gone);
    expect({ ...gone }).toEqual({ code: '53100' });
    expect(sink.received).toEqual([]);
    expect(sink.steps).not.toContain('content');
  });

  it('tells the outcome only once the caller has finished recording, also after a cut', async () => {
    const sink = await sinkThat();
    let finished = false;
    const outcome = await transportTo(sink).send(envelope, small, async () => {
      await sink.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      finished = true;
    });
    open.length = 0;
    expect(finished).toBe(true);
    expect(outcome.kind).toBe('deferred');
  });

  it.each<[SinkStep, SinkAnswer, object]>([
    ['greeting', '421 4.3.2 Busy', { kind: 'deferred', phase: 'connecting' }],
    ['greeting', 'cut', { kind: 'deferred', phase: 'connecting' }],
    ['greeting', 'hang', { kind: 'deferred', phase: 'connecting' }],
    ['auth', '454 4.7.0 Later', { kind: 'deferred', phase: 'authenticating' }],
    ['auth', 'cut', { kind: 'deferred', phase: 'authenticating' }],
    ['auth', 'hang', { kind: 'deferred', phase: 'authenticating' }],
    ['auth', '535 5.7.8 No', { kind: 'refused', phase: 'authenticating', blame: 'account' }],
    ['mail', '451 4.3.0 Later', { kind: 'deferred', phase: 'envelope' }],
    ['mail', '550 5.1.8 Sender', { kind: 'refused', phase: 'envelope', blame: 'account' }],
    ['mail', 'cut', { kind: 'deferred', phase: 'envelope' }],
    ['rcpt', '450 4.7.1 Greylisted', { kind: 'deferred', phase: 'envelope' }],
    ['rcpt', '550 5.1.1 No such user', { kind: 'refused', phase: 'envelope', blame: 'address' }],
    ['rcpt', '554 5.7.1 Relay denied', { kind: 'refused', phase: 'envelope', blame: 'account' }],
    ['rcpt', '421 4.3.2 Closing', { kind: 'deferred', phase: 'envelope' }],
    ['rcpt', 'hang', { kind: 'deferred', phase: 'envelope' }],
    ['rcpt', 'cut', { kind: 'deferred', phase: 'envelope' }],
  ])('%s answered %s', async (step, answer, expected) => {
    const sink = await sinkThat({ [step]: answer });
    const transport = transportTo(sink, step === 'auth' ? { user: 'u', password: 'p' } : {});
    const { outcome, recorded } = await send(transport, small);
    expect(outcome).toMatchObject(expected);
    if (/^\d/.test(answer)) expect(outcome.response).toContain(answer);
    expect(outcome.response).not.toBe('');
    expect(recorded).toBe(0);
    expect(sink.received).toEqual([]);
  });

  it.each<[SinkAnswer, object]>([
    ['451 4.3.0 Later', { kind: 'deferred', phase: 'transmitting' }],
    ['554 5.6.0 Bad content', { kind: 'refused', phase: 'transmitting', blame: 'address' }],
    ['550 5.7.1 Spam', { kind: 'refused', phase: 'transmitting', blame: 'account' }],
    ['421 4.3.2 Closing', { kind: 'deferred', phase: 'transmitting' }],
    ['cut', { kind: 'uncertain' }],
    ['hang', { kind: 'uncertain' }],
  ])('the final dot answered %s', async (answer, expected) => {
    const sink = await sinkThat({ dot: answer });
    const { outcome, recorded } = await send(transportTo(sink), small);
    expect(outcome).toMatchObject(expected);
    expect(recorded).toBe(1);
    expect(sink.received).toHaveLength(1);
  });

  it.each<SinkAnswer>(['cut', 'hang'])('%s before the final dot could leave: deferred', async (answer) => {
    const sink = await sinkThat({ content: answer });
    const { outcome, recorded } = await send(transportTo(sink), huge);
    expect(outcome).toMatchObject({ kind: 'deferred', phase: 'transmitting' });
    expect(recorded).toBe(1);
    expect(sink.received).toEqual([]);
  });

  it('ends a dialogue that a server keeps alive without end', async () => {
    const drip = await listen((socket) => {
      const timer = setInterval(() => socket.write('220-slow\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const patient = { ...limits, greetingMs: 60_000, silenceMs: 60_000, wholeMs: 300 };
    const account = { ...drip, security: 'none' as const, user: null, password: null, sender };
    const outcome = await createSmtpTransport(account, logger, patient).send(envelope, small, async () => {});
    expect(outcome).toMatchObject({ kind: 'deferred', phase: 'connecting', response: 'No end after 0.3 s' });
  });

  it('defers when nobody listens', async () => {
    const sink = await startSmtpSink();
    await sink.close();
    const { outcome, recorded } = await send(transportTo(sink), small);
    expect(outcome).toMatchObject({ kind: 'deferred', phase: 'connecting' });
    expect(outcome.response).toContain('ECONNREFUSED');
    expect(recorded).toBe(0);
  });

  it('blames the mail, not the account, when it is larger than the server takes', async () => {
    const sink = await sinkThat({}, { size: 1_000 });
    const { outcome } = await send(transportTo(sink), Buffer.alloc(5_000, 'a'));
    expect(outcome).toMatchObject({ kind: 'refused', phase: 'envelope', blame: 'address' });
  });

  it.each(['not an address', 'a@b.example>\r\nRCPT TO:<c@d.example', ''])(
    'refuses the recipient %j without any dialogue',
    async (to) => {
      const sink = await sinkThat();
      const { outcome } = await send(transportTo(sink), small, to);
      expect(outcome).toMatchObject({ kind: 'refused', blame: 'address' });
      expect(sink.steps).toEqual([]);
    },
  );

  it('writes an accented domain in ASCII on the wire', async () => {
    let said = '';
    const server = await listen((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', (chunk) => {
        said += chunk.toString('latin1');
        socket.write(/^DATA/m.test(chunk.toString()) ? '354 go on\r\n' : '250 fine\r\n');
      });
    });
    const { outcome } = await send(transportTo(server), small, 'contact@société.example');
    expect(outcome.kind).toBe('sent');
    expect(said).toContain('RCPT TO:<contact@xn--socit-esab.example>\r\n');
  });

  it('signs in, and keeps the password out of what is reported', async () => {
    const account = { user: 'miaou', password: 'motdepasse-long' };
    const sink = await sinkThat({}, { account });
    expect((await send(transportTo(sink, account), small)).outcome.kind).toBe('sent');
    expect(sink.received[0]?.user).toBe('miaou');
    const wrong = { user: 'miaou', password: 'autre-mot-de-passe' };
    const { outcome } = await send(transportTo(sink, wrong), small);
    expect(outcome).toMatchObject({ kind: 'refused', phase: 'authenticating', blame: 'account' });
    expect(JSON.stringify(outcome)).not.toContain(wrong.password);
    expect((await send(transportTo(sink), small)).outcome).toMatchObject({
      kind: 'refused',
      blame: 'account',
    });
    expect(sink.received).toHaveLength(1);
  });

  it.each(['tls', 'starttls'] as const)('encrypts with %s', async (security) => {
    const sink = await sinkThat({}, { security });
    expect((await send(transportTo(sink, { security }), small)).outcome.kind).toBe('sent');
    expect(sink.received[0]?.secure).toBe(true);
  });

  it('never continues in clear where encryption is asked for', async () => {
    const sink = await sinkThat();
    const { outcome } = await send(
      transportTo(sink, { security: 'starttls', user: 'u', password: 'p' }),
      small,
    );
    expect(outcome.kind).not.toBe('sent');
    expect(sink.steps).toEqual(['greeting']);
  });
});

describe('trying an account', () => {
  it('passes without sending anything', async () => {
    const account = { user: 'u', password: 'p' };
    const sink = await sinkThat({}, { account, security: 'starttls' });
    expect(await verify(sink, { ...account, security: 'starttls' })).toEqual({ ok: true });
    expect(sink.steps).toEqual(['greeting', 'auth', 'mail']);
  });

  const account = { user: 'u', password: 'p' };
  it.each<
    [string, Partial<Record<SinkStep, SinkAnswer>>, SinkOptions, Partial<SmtpAccount>, string, VerifyReason]
  >([
    ['a server that is full', { greeting: '421 4.3.2 Busy' }, {}, {}, 'connect', 'later'],
    ['a server that says nothing', { greeting: 'hang' }, {}, {}, 'connect', 'silent'],
    ['a server that hangs up', { greeting: 'cut' }, {}, {}, 'connect', 'cut'],
    ['no encryption to be had', {}, {}, { security: 'starttls' }, 'tls', 'tlsNotOffered'],
    ['plain text where TLS is expected', {}, {}, { security: 'tls' }, 'tls', 'tlsNotSpoken'],
    ['wrong password', {}, { account }, { user: 'u', password: 'q' }, 'authenticate', 'signInRefused'],
    ['sign-in put off', { auth: '454 4.7.0 Later' }, {}, account, 'authenticate', 'later'],
    ['sign-in forgotten', {}, { account }, {}, 'authenticate', 'signInRequired'],
    ['sender refused', { mail: '553 5.7.1 Not yours' }, {}, {}, 'sender', 'senderRefused'],
    ['line cut at the sender', { mail: 'cut' }, {}, {}, 'sender', 'cut'],
    ['sender that is no address', {}, {}, { sender: { name: '', address: 'x' } }, 'sender', 'senderRefused'],
  ])('%s', async (_what, answers, options, changes, step, reason) => {
    const sink = await sinkThat(answers, options);
    const verification = await verify(sink, changes);
    expect(verification).toMatchObject({ ok: false, step, reason });
    expect(verification.ok === false && verification.response).toBeTruthy();
  });

  it('tells a port where nobody listens from a name that nobody has', async () => {
    const sink = await startSmtpSink();
    await sink.close();
    expect(await verify(sink)).toMatchObject({ step: 'connect', reason: 'portClosed' });
    const nobody = { ...sink, host: 'smtp.does-not-exist.invalid' };
    expect(await verify(nobody)).toMatchObject({ step: 'connect', reason: 'hostUnknown' });
  });

  it.each(['tls', 'starttls'] as const)(
    'refuses by %s a certificate that nobody vouches for, unless the server is on this machine',
    async (security) => {
      const sink = await sinkThat({}, { security });
      expect(await verify(sink, { security })).toEqual({ ok: true });
      // The same server under a name that does not say that it is near.
      const far = { host: '0.0.0.0', port: sink.port };
      const refusal = { ok: false, step: 'tls', reason: expect.stringMatching(/^certificate/) };
      expect(await verify(far, { security })).toMatchObject(refusal);
      const { outcome } = await send(transportTo(far, { security }), small);
      expect(outcome).toMatchObject({ kind: 'deferred', phase: 'connecting' });
      expect(sink.received).toEqual([]);
    },
  );
});
