import { expect, test } from 'vitest';
import { leaveBySink, send } from '../../../../../test/support/plan-mails.ts';
import { startTestApp } from '../../../../../test/support/start-test-app.ts';
import { previewMessage } from '../actions/preview-message.ts';
import { sendMessages } from '../actions/send-messages.ts';
import { recordOptOut } from '../opt-out/record-opt-out.ts';
import { plansPorts } from '../plans-ports.ts';

const base = '/api/communication-plans';
const config = { publicUrl: 'https://miaou.vitrabelle.example' };

// Could pass wrongly if the objection came before the mail was made: it comes when the account is asked, just after.
test('an objection that comes between the making of an offer and its claim keeps it from leaving', async () => {
  const app = await startTestApp({ config });
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const plan = await karim.post(`${base}/plans`, {
    ...{ templateId: 'entretien-12m', contactId: 'c1', startOn: '2025-11-23' },
  });
  await karim.post(`${base}/plans/${plan.id}/start`);
  const [service, offer] = plan.messages.map((message: { id: string }) => message.id);
  await send(karim, service);

  const { platform } = app.application;
  const usual = plansPorts(platform);
  let objections = 0;
  const ports: typeof usual = {
    ...usual,
    async sendingStop(db, accountId) {
      if (objections++ === 0) await recordOptOut(platform, 'c1');
      return usual.sendingStop(db, accountId);
    },
  };
  const { db, clock, newId, live } = platform;
  const viewer = { userId: 'u2', role: 'user', sessionId: 's', scopes: null };
  const ctx = { db, clock, newId, live, viewer, may: () => true };
  const { contentHash, blocked } = await previewMessage(ctx, ports, offer);
  expect([blocked, objections]).toEqual([[], 0]);
  const { results } = await sendMessages(ctx, ports, { messages: [{ id: offer, contentHash }] });
  expect(objections).toBeGreaterThan(0);
  expect(results[0]).toMatchObject({ result: 'blocked', blocked: [{ code: 'objection' }] });
  expect(sink.received).toHaveLength(1);
});
