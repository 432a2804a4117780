import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailTransport, SendOutcome } from '../../../../platform/mail/contract/mail.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { smtpLimits } from '../../../../platform/mail/server/smtp-account.ts';
import { cancelPlan } from '../actions/cancel-plan.ts';
import { previewMessage } from '../actions/preview-message.ts';
import { sendMessages } from '../actions/send-messages.ts';
import { settleMessage } from '../actions/settle-message.ts';
import { leaseMs } from './lease.ts';
import type { Outbox } from './outbox.ts';
import { plansPorts, type PlansPorts } from '../plans-ports.ts';

const recover = (app: TestApp) => app.application.runJob('communication-plans.recover-sendings');

/** Longer than any lease: whoever is sending is taken for dead. */
async function takeForDead(app: TestApp): Promise<void> {
  app.clock.advance(leaseMs + 1);
  await recover(app);
}

interface Sender {
  ctx: Context;
  ports: PlansPorts;
  state(): Promise<string>;
  mails(): Promise<number>;
  send(): Promise<{ result: string; response: string | null }>;
}

/** Karim, sending message p4-2 by a transport whose every step the test decides. */
async function senderBy(
  app: TestApp,
  send: MailTransport['send'],
  changes: Partial<PlansPorts> = {},
): Promise<Sender> {
  const { platform } = app.application;
  const { db, clock, newId, live } = platform;
  const viewer = { userId: 'u2', role: 'user', sessionId: 's', scopes: null };
  const ctx = { db, clock, newId, live, viewer, may: () => true };
  const sender = { name: 'Vitrabelle', address: 'contact@vitrabelle.example' };
  const way = {
    ...{ sender, leavesTheHouse: true, send, close: () => undefined, accountId: null, connections: 4 },
    seal: (bytes: Buffer) => Promise.resolve(bytes),
  };
  const ports = { ...plansPorts(platform), wayOut: () => Promise.resolve(way), ...changes };
  return {
    ctx,
    ports,
    async state() {
      const rows = await sql<{ state: string }>`select state from plans_messages where id = 'p4-2'`.execute(
        db.read,
      );
      return rows.rows[0]!.state;
    },
    async mails() {
      const rows = await sql<{ id: string }>`select id from correspondence_mails
        where source_ref = 'p4-2'`.execute(db.read);
      return rows.rows.length;
    },
    async send() {
      const { contentHash } = await previewMessage(ctx, ports, 'p4-2');
      const { results } = await sendMessages(ctx, ports, { messages: [{ id: 'p4-2', contentHash }] });
      return results[0]!;
    },
  };
}

test('a sender taken for dead before its first byte may not transmit', async () => {
  const app = await startTestApp();
  const transmitted: string[] = [];
  const karim = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
    await takeForDead(app);
    await beforeTransmitting();
    transmitted.push('a mail');
    return { kind: 'sent', response: '250 OK' };
  });
  expect(await karim.send()).toMatchObject({ result: 'alreadyTaken' });
  expect(transmitted).toEqual([]);
  expect([await karim.state(), await karim.mails()]).toEqual(['planned', 0]);
});

test('a sender is not taken for dead while its mail server may still answer', async () => {
  const app = await startTestApp();
  const karim: Sender = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
    await beforeTransmitting();
    app.clock.advance(smtpLimits.wholeMs);
    await recover(app);
    expect(await karim.state()).toBe('sending');
    return { kind: 'sent', response: '250 OK' };
  });
  expect(await karim.send()).toMatchObject({ result: 'sent' });
});

test('a sender that was only slow settles what the recovery had called uncertain', async () => {
  const app = await startTestApp();
  const seen: string[] = [];
  const karim: Sender = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
    await beforeTransmitting();
    await takeForDead(app);
    seen.push(await karim.state());
    return { kind: 'sent', response: '250 OK' };
  });
  expect(await karim.send()).toMatchObject({ result: 'sent', response: '250 OK' });
  expect(seen).toEqual(['uncertain']);
  expect([await karim.state(), await karim.mails()]).toEqual(['sent', 1]);
});

test.each(['sent', 'notSent'] as const)(
  'the answer of the server wins over a person who settled too early: %s',
  async (fate) => {
    const app = await startTestApp();
    const karim: Sender = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
      await beforeTransmitting();
      await takeForDead(app);
      await settleMessage(karim.ctx, karim.ports, 'p4-2', { fate });
      return { kind: 'sent', response: '250 OK' };
    });
    await karim.send();
    expect([await karim.state(), await karim.mails()]).toEqual(['sent', 1]);
  },
);

test.each([
  [{ kind: 'deferred', phase: 'envelope', response: '451' }, 'cancelled'],
  [{ kind: 'refused', phase: 'envelope', response: '550', blame: 'address' }, 'cancelled'],
  [{ kind: 'uncertain', response: 'cut' }, 'uncertain'],
  [{ kind: 'sent', response: '250' }, 'sent'],
] as [SendOutcome, string][])('cancelled while it is leaving, after %j it is %s', async (outcome, state) => {
  const app = await startTestApp();
  const karim: Sender = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
    await beforeTransmitting();
    await cancelPlan(karim.ctx, karim.ports, 'p4');
    return outcome;
  });
  await karim.send();
  expect([await karim.state(), await karim.mails()]).toEqual([state, state === 'sent' ? 1 : 0]);
});

test('a sending that died in a cancelled plan is not due again', async () => {
  const app = await startTestApp();
  const karim: Sender = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
    await cancelPlan(karim.ctx, karim.ports, 'p4');
    await takeForDead(app);
    await beforeTransmitting();
    return { kind: 'sent', response: '250' };
  });
  expect(await karim.send()).toMatchObject({ result: 'alreadyTaken' });
  expect([await karim.state(), await karim.mails()]).toEqual(['cancelled', 0]);
});

test('a transport that breaks after the first byte leaves the mail uncertain', async () => {
  const app = await startTestApp();
  const karim = await senderBy(app, async (_envelope, _bytes, beforeTransmitting) => {
    await beforeTransmitting();
    throw new Error('the library broke');
  });
  expect(await karim.send()).toMatchObject({ result: 'uncertain', response: 'miaou:unexpected' });
  expect([await karim.state(), await karim.mails()]).toEqual(['uncertain', 0]);
});

test('a full disk sends nothing: the message stays due with the reason', async () => {
  const app = await startTestApp();
  const sent: string[] = [];
  const files = {
    ...app.application.platform.files,
    put: () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })),
  };
  const send: MailTransport['send'] = async () => {
    sent.push('a mail');
    return { kind: 'sent', response: '250 OK' };
  };
  const karim = await senderBy(app, send, { files });
  const result = await karim.send();
  expect(result).toMatchObject({ result: 'deferred', response: 'miaou:diskFull' });
  expect(sent).toEqual([]);
  expect([await karim.state(), await karim.mails()]).toEqual(['deferred', 0]);
});

// Could pass wrongly if nothing had begun: the mail server has asked for the content, and the base has written it down.
test('a mail that a stop has given up does not leave after all, while its beginning is written down', async () => {
  const app = await startTestApp();
  const { outbox } = plansPorts(app.application.platform);
  const [written, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const begin: Outbox['begin'] = async (mail) => {
    const held = await outbox.begin(mail);
    written.resolve();
    await answer.promise;
    return held;
  };
  const transmitted: string[] = [];
  const over = Promise.withResolvers<void>();
  const send: MailTransport['send'] = async (_envelope, _bytes, beforeTransmitting) => {
    await beforeTransmitting().finally(() => over.resolve());
    transmitted.push('a mail');
    return { kind: 'sent', response: '250 OK' };
  };
  const karim = await senderBy(app, send, { outbox: { ...outbox, begin } });
  const sending = karim.send();
  await written.promise;
  outbox.ending.stop();
  outbox.ending.cut();
  expect(await sending).toMatchObject({ result: 'interrupted' });
  answer.resolve();
  await over.promise.catch(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect(transmitted).toEqual([]);
  expect([await karim.state(), await karim.mails()]).toEqual(['planned', 0]);
});

// Could pass wrongly if the recovery did not look: the second mail, whose process says nothing, is put back by it.
test('a mail that waits behind a slow server for longer than a lease is still ours, and leaves', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const app = await startTestApp();
  const { outbox } = plansPorts(app.application.platform);
  const [waiting, turn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slotsOf: Outbox['slotsOf'] = (way) => ({
    async use(weight, work) {
      waiting.resolve();
      await turn.promise;
      return outbox.slotsOf(way).use(weight, work);
    },
  });
  const send: MailTransport['send'] = async (_envelope, _bytes, beforeTransmitting) => {
    await beforeTransmitting();
    return { kind: 'sent', response: '250 OK' };
  };
  const karim = await senderBy(app, send, { outbox: { ...outbox, slotsOf } });
  const sending = karim.send();
  await waiting.promise;
  const { db, clock } = app.application.platform;
  await db.transaction(async (tx) => {
    await sql`update plans_messages set state = 'sending', phase = 'claimed', claimed_by = 'gone',
      lease_until = ${plusMs(clock.now(), leaseMs)} where id = 'p6-4'`.execute(tx);
  });
  for (let passed = 0; passed < 3 * leaseMs; passed += leaseMs / 2) {
    app.clock.advance(leaseMs / 2);
    vi.advanceTimersByTime(leaseMs / 2);
    await vi.waitUntil(async () => (await leaseOf(app, 'p4-2')) > clock.now());
    await recover(app);
  }
  expect(await karim.state()).toBe('sending');
  expect(await leaseOf(app, 'p6-4')).toBeNull();
  turn.resolve();
  expect(await sending).toMatchObject({ result: 'sent' });
  expect([await karim.state(), await karim.mails()]).toEqual(['sent', 1]);
});

async function leaseOf(app: TestApp, id: string) {
  const { rows } = await sql<{ lease: string | null }>`select lease_until as lease from plans_messages
    where id = ${id}`.execute(app.application.platform.db.read);
  return rows[0]!.lease!;
}
