import { afterAll } from 'vitest';
import { openTestApp, type TestApp } from './start-test-app.ts';
import type { TestClient } from './test-client.ts';

/** The application for all the tests of a file, closed after the last of them, and these people signed in. */
export async function openForFile<const Logins extends readonly string[]>(
  ...logins: Logins
): Promise<[TestApp, ...{ -readonly [Index in keyof Logins]: TestClient }]> {
  const app = await openTestApp();
  afterAll(() => app.close());
  const people = await Promise.all(logins.map((login) => app.signIn(login)));
  return [app, ...(people as { -readonly [Index in keyof Logins]: TestClient })];
}
