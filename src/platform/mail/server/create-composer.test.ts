import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { OutgoingMail } from '../contract/mail.ts';
import { composeMail } from './compose-mail.ts';
import { createComposer, type ComposerLimits } from './create-composer.ts';

const mail = (subject: string): OutgoingMail => ({
  from: { name: 'Vitrabelle', address: 'clients@vitrabelle.example' },
  to: { name: 'Hélène', address: 'helene@mail.example' },
  subject,
  text: 'Madame,\n',
  html: '<p>Madame,</p>',
  attachments: [{ name: 'Été.pdf', type: 'application/pdf', content: Buffer.from([0, 13, 10, 46, 255]) }],
  messageId: `<${subject}@vitrabelle.example>`,
  date: '2026-11-23T08:12:00.000Z',
});

function composerWith(limits: Partial<ComposerLimits>) {
  const composer = createComposer(limits);
  onTestFinished(() => composer.close());
  return composer;
}

/** A thread that gives the subject back, and does what it says instead when it names a misfortune. */
async function strangeThread(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-composer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'thread.mjs');
  await writeFile(
    path,
    `import { parentPort, threadId } from 'node:worker_threads';
     parentPort.on('message', (mails) => parentPort.postMessage(mails.map(({ subject }) => {
       if (subject === 'hang') for (;;);
       if (subject === 'die') process.exit(1);
       if (subject === 'break') return { failure: 'broken' };
       return { bytes: new TextEncoder().encode(subject + ' ' + threadId + ' ' + mails.length) };
     })));`,
  );
  return pathToFileURL(path);
}

const told = async (composing: Promise<Buffer>): Promise<string> =>
  composing.then(
    (bytes) => bytes.toString().split(' ', 1)[0]!,
    (error: Error) => error.message,
  );

test('a thread gives the very bytes that composing here gives', async () => {
  const composer = composerWith({});
  const [one, other] = await Promise.all([composer.compose(mail('a')), composer.compose(mail('b'))]);
  expect(one.equals(await composeMail(mail('a')))).toBe(true);
  expect(other.equals(await composeMail(mail('b')))).toBe(true);
});

test('what cannot be composed is rejected with its reason, and the next one is composed', async () => {
  const composer = composerWith({});
  const broken = { ...mail('a'), to: { name: '', address: 'nowhere' } };
  await expect(composer.compose(broken)).rejects.toThrow('not a mail address');
  await expect(composer.compose(mail('a'))).resolves.toBeInstanceOf(Buffer);
});

test('a mail that hangs, breaks or kills its thread hurts no other', async () => {
  const composer = composerWith({ script: await strangeThread(), threads: 1, patienceMs: 500 });
  const subjects = ['one', 'hang', 'two', 'break', 'three', 'die', 'four'];
  const answers = await Promise.all(subjects.map((subject) => told(composer.compose(mail(subject)))));
  expect(answers).toEqual([
    ...['one', 'the mail was not composed within 0.5 s', 'two', 'broken', 'three'],
    ...['the composing thread ended', 'four'],
  ]);
});

test('what waits is given to a thread together, large mails apart', async () => {
  const composer = composerWith({ script: await strangeThread(), threads: 1 });
  const large = { ...mail('large'), text: 'x'.repeat(300_000) };
  const small = Array.from({ length: 20 }, (_, at) => mail(`${at}`));
  const answers = await Promise.all([...small, large, large].map((one) => composer.compose(one)));
  const counts = answers.map((answer) => Number(answer.toString().split(' ')[2]));
  expect(counts).toEqual([1, ...Array(16).fill(16), ...Array(3).fill(3), 1, 1]);
});

test('a thread that nobody asks ends, and another one begins when it is needed', async () => {
  const composer = composerWith({ script: await strangeThread(), threads: 1, idleMs: 20 });
  const thread = async () => (await composer.compose(mail('x'))).toString();
  const first = await thread();
  await expect.poll(thread, { interval: 200 }).not.toBe(first);
});

test('a composer that is closed rejects what it had not composed', async () => {
  const composer = composerWith({ script: await strangeThread(), threads: 1 });
  const answers = Promise.all(['hang', 'one'].map((subject) => told(composer.compose(mail(subject)))));
  await composer.close();
  expect((await answers).sort()).toEqual(['the composer is closed', 'the composing thread ended']);
  await expect(composer.compose(mail('x'))).rejects.toThrow('closed');
});
