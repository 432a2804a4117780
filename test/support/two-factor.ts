import { TOTP } from 'otpauth';
import { createTestClient, type TestClient } from './test-client.ts';
import type { TestApp } from './start-test-app.ts';
import type { Enrolment, RecoveryCodes } from '../../src/base/users/contract/two-factor.ts';

export const password = 'miaou-demo';

/** What the application on a telephone shows, `seconds` away from the clock of the test. */
export const codeOf = (app: TestApp, secret: string, seconds = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.parse(app.clock.now()) + seconds * 1000 });

/** Turns the second factor on for a signed-in person. The clock is beyond the code that this used up. */
export async function enrol(app: TestApp, client: TestClient): Promise<{ secret: string; codes: string[] }> {
  const { secret } = await client.post<Enrolment>('/api/users/own/two-factor', { password });
  const { codes } = await client.put<RecoveryCodes>('/api/users/own/two-factor', {
    code: codeOf(app, secret),
  });
  app.clock.advance(60_000);
  return { secret, codes };
}

/** The right password: a browser without a session, and the ticket for its second step. */
export async function passwordRight(app: TestApp, login: string) {
  const browser = createTestClient(app.url);
  const answer = await browser.request<{ ticket: string }>('POST', '/api/session', { login, password });
  const { ticket } = answer.body;
  return {
    answer,
    browser,
    ticket,
    finish: (code: string) => browser.request('POST', '/api/session/second-step', { ticket, code }),
  };
}
