import nodemailer from 'nodemailer';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';

// The least that sending can be in this language: the same mail again and again over a few kept connections. Nobody
// claims, composes, keeps or records anything. Says the milliseconds that it took.

const { values } = parseArgs({
  options: { port: { type: 'string' }, mails: { type: 'string' }, bytes: { type: 'string' } },
});
const [port, mails, bytes] = [Number(values.port), Number(values.mails), Number(values.bytes)];
const connections = 8;

const head = 'From: a@bench.example\r\nTo: b@bench.example\r\nSubject: bench\r\n\r\n';
const lines = randomBytes(Math.ceil((bytes * 3) / 4))
  .toString('base64')
  .replaceAll(/(.{76})/g, '$1\r\n');
const raw = Buffer.from(`${head}${lines}`.slice(0, bytes));

const transport = nodemailer.createTransport({
  ...{ host: '127.0.0.1', port, secure: false, ignoreTLS: true },
  ...{ pool: true, maxConnections: connections, maxMessages: Number.POSITIVE_INFINITY },
});
const envelope = { from: 'a@bench.example', to: 'b@bench.example' };

async function send(count: number): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) await transport.sendMail({ envelope, raw });
  };
  await Promise.all(Array.from({ length: connections }, lane));
}

await send(Math.ceil(mails / 10));
const start = performance.now();
await send(mails);
console.log(performance.now() - start);
transport.close();
