import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  startSmtpSink,
  type SinkOptions,
  type SinkStep,
  type SmtpSink,
} from '../../../../test/support/smtp-sink.ts';
import { createLogger } from '../../runtime/server/logger.ts';
import type { SmtpLimits } from './smtp-account.ts';
import { poolLimits, type PoolLimits } from './smtp-pool.ts';
import { createSmtpTransport } from './smtp-transport.ts';

const logger = createLogger('silent');
const sender = { name: 'Vitrabelle', address: 'clients@vitrabelle.example' };
const limits: SmtpLimits = { connectMs: 2_000, greetingMs: 2_000, silenceMs: 2_000, wholeMs: 12_000 };

/** A line between us and the server that can be broken while nothing passes. */
async function relayTo(sink: SmtpSink) {
  const lines = new Set<Socket>();
  let deaf = false;
  const server = createServer((near) => {
    const far = connect(sink.port, sink.host);
    lines.add(near);
    for (const end of [near, far]) end.on('error', () => {});
    near.on('data', (chunk) => (deaf ? near.destroy() : far.write(chunk)));
    far.on('data', (chunk) => near.write(chunk));
    near.on('close', () => (lines.delete(near), far.end()));
    far.on('close', () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    lines,
    cutAll: () => lines.forEach((line) => line.destroy()),
    /** The lines that are open now break at the next word of ours; new ones carry. */
    breakAtNextWord: () =>
      lines.forEach((line) => line.removeAllListeners('data').on('data', () => line.destroy())),
    becomeDeaf: () => (deaf = true),
  };
}

async function setUp(lines: Partial<PoolLimits> = {}, options: SinkOptions = {}) {
  const sink = await startSmtpSink(options);
  onTestFinished(() => sink.close());
  const relay = await relayTo(sink);
  const account = {
    host: relay.host,
    port: relay.port,
    security: 'none' as const,
    user: null,
    password: null,
    sender,
  };
  const transport = createSmtpTransport(account, logger, limits, { ...poolLimits, ...lines });
  onTestFinished(() => transport.close());
  let recorded = 0;
  const send = (name: string) =>
    transport.send(
      { from: sender.address, to: `${name}@mail.example` },
      Buffer.from(`Subject: ${name}\r\n\r\n${name}\r\n`),
      async () => void recorded++,
    );
  return { sink, relay, transport, send, recorded: () => recorded };
}

const count = (sink: SmtpSink, step: SinkStep) => sink.steps.filter((reached) => reached === step).length;
const names = (sink: SmtpSink) =>
  sink.received.flatMap(({ to }) => to.map((address) => address.split('@')[0]));

it('carries many mails on one line, each whole and once', async () => {
  const { sink, send, recorded } = await setUp();
  for (const name of ['a', 'b', 'c', 'd']) expect((await send(name)).kind).toBe('sent');
  expect(count(sink, 'greeting')).toBe(1);
  expect(names(sink)).toEqual(['a', 'b', 'c', 'd']);
  expect(sink.received.map(({ bytes }) => bytes.toString())).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `Subject: ${name}\r\n\r\n${name}\r\n`),
  );
  expect(recorded()).toBe(4);
});

it('opens no more lines than allowed, and lets the others wait', async () => {
  const { sink, relay, send } = await setUp({ connections: 3 });
  const all = Array.from({ length: 12 }, (_, index) => `m${index}`);
  const most: number[] = [];
  sink.follow(() => (most.push(relay.lines.size), 'accept'));
  const outcomes = await Promise.all(all.map(send));
  expect(outcomes.map(({ kind }) => kind)).toEqual(all.map(() => 'sent'));
  expect(names(sink).sort()).toEqual([...all].sort());
  expect(Math.max(...most)).toBe(3);
  expect(count(sink, 'greeting')).toBe(3);
});

it('closes a line after its share of mails', async () => {
  const { sink, send } = await setUp({ mailsPerConnection: 2 });
  for (const name of ['a', 'b', 'c', 'd', 'e']) await send(name);
  expect(count(sink, 'greeting')).toBe(3);
  expect(names(sink)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('closes a line that carries nothing, and opens another when one is wanted', async () => {
  const { sink, relay, send } = await setUp({ idleMs: 30 });
  await send('a');
  await vi.waitFor(() => expect(relay.lines.size).toBe(0));
  expect((await send('b')).kind).toBe('sent');
  expect(count(sink, 'greeting')).toBe(2);
});

it.each(['cutAll', 'breakAtNextWord'] as const)(
  'a line that died while it rested is replaced (%s)',
  async (how) => {
    const { sink, relay, send, recorded } = await setUp();
    await send('a');
    relay[how]();
    expect((await send('b')).kind).toBe('sent');
    expect(names(sink)).toEqual(['a', 'b']);
    expect(count(sink, 'greeting')).toBe(2);
    expect(recorded()).toBe(2);
  },
);

it('is replaced once: when the new line dies as well, the mail waits', async () => {
  const { sink, relay, send, recorded } = await setUp();
  await send('a');
  relay.breakAtNextWord();
  relay.becomeDeaf();
  expect(await send('b')).toMatchObject({ kind: 'deferred', phase: 'connecting' });
  expect(names(sink)).toEqual(['a']);
  expect(recorded()).toBe(1);
});

it('takes leave of a line that the server ends with 421 before the mail begins, and uses another', async () => {
  const { sink, send } = await setUp();
  await send('a');
  let told = false;
  sink.follow((step) => (step === 'mail' && !told ? ((told = true), '421 4.4.2 Idle too long') : 'accept'));
  expect((await send('b')).kind).toBe('sent');
  expect(count(sink, 'greeting')).toBe(2);
  expect(names(sink)).toEqual(['a', 'b']);
});

it.each<SinkStep>(['mail', 'rcpt'])(
  'a used line cut at the %s is replaced once, and no more',
  async (step) => {
    const { sink, send, recorded } = await setUp();
    await send('a');
    sink.follow((reached) => (reached === step ? 'cut' : 'accept'));
    expect(await send('b')).toMatchObject({ kind: 'deferred', phase: 'envelope' });
    expect(count(sink, 'greeting')).toBe(2);
    expect([names(sink), recorded()]).toEqual([['a'], 1]);
  },
);

it.each<[SinkStep, string, number]>([
  ['content', 'deferred', 1],
  ['dot', 'uncertain', 2],
])('a used line cut at the %s is never tried again', async (step, kind, received) => {
  const { sink, send, recorded } = await setUp();
  await send('a');
  sink.follow((reached) => (reached === step ? 'cut' : 'accept'));
  const outcome = await send('b');
  // A small mail leaves whole: only its server knows that it was cut before the end.
  expect(step === 'content' ? ['deferred', 'uncertain'] : [kind]).toContain(outcome.kind);
  expect(sink.received).toHaveLength(received);
  expect(count(sink, 'greeting')).toBe(1);
  expect(recorded()).toBe(2);
});

it.each<[SinkStep, `5${string}`]>([
  ['rcpt', '550 5.1.1 No such user'],
  ['dot', '554 5.6.0 Bad content'],
])('a refusal at the %s leaves the line usable', async (step, answer) => {
  const { sink, send } = await setUp();
  sink.follow((reached, { to }) => (reached === step && to[0]?.startsWith('b@') ? answer : 'accept'));
  const kinds: string[] = [];
  for (const name of ['a', 'b', 'c']) kinds.push((await send(name)).kind);
  expect(kinds).toEqual(['sent', 'refused', 'sent']);
  await vi.waitFor(() => expect(names(sink).at(-1)).toBe('c'));
  // While the line is made ready, another may be opened; more are not needed.
  expect(count(sink, 'greeting')).toBeLessThanOrEqual(2);
  expect((await send('d')).kind).toBe('sent');
  expect(count(sink, 'greeting')).toBeLessThanOrEqual(2);
});

it('waits for a line no longer than a whole dialogue may take', async () => {
  const sink = await startSmtpSink();
  onTestFinished(() => sink.close());
  sink.follow((step) => (step === 'rcpt' ? 'hang' : 'accept'));
  const account = {
    host: sink.host,
    port: sink.port,
    security: 'none' as const,
    user: null,
    password: null,
    sender,
  };
  const short = { ...limits, wholeMs: 300, silenceMs: 10_000 };
  const transport = createSmtpTransport(account, logger, short, { ...poolLimits, connections: 1 });
  const send = () =>
    transport.send({ from: sender.address, to: 'a@mail.example' }, Buffer.from('x\r\n'), () =>
      Promise.resolve(),
    );
  const [first, second] = await Promise.all([send(), send()]);
  expect(first).toMatchObject({ kind: 'deferred', phase: 'envelope' });
  expect(second).toMatchObject({ kind: 'deferred' });
});

it('takes leave of its lines: at once where nothing passes, after its mail elsewhere', async () => {
  const { sink, relay, transport, send } = await setUp();
  await Promise.all([send('a'), send('b')]);
  let atDot = () => {};
  const reached = new Promise<void>((resolve) => (atDot = resolve));
  sink.follow((step) => (step === 'dot' && atDot(), 'accept'));
  const last = send('c');
  await reached;
  transport.close();
  expect((await last).kind).toBe('sent');
  await vi.waitFor(() => expect(relay.lines.size).toBe(0));
  expect(names(sink).sort()).toEqual(['a', 'b', 'c']);
});
