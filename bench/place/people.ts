import { createUser, hashPassword, openSession } from '../../src/base/users/server/public.ts';
import { systemClock } from '../../src/platform/runtime/server/clock.ts';
import { newId } from '../../src/platform/runtime/server/ids.ts';
import { call, cookieOf } from './call.ts';
import type { Place } from './open-place.ts';
import type { Served } from './serve.ts';

export interface BenchPerson {
  id: string;
  /** Of a signed-in browser. */
  cookie: string;
}

const ports = { clock: systemClock, newId };

/** Finishes the first start, installs the chat and signs in that many people, the administrator first. */
export async function settle(place: Place, { port }: Served, count: number): Promise<BenchPerson[]> {
  const password = newId();
  const person = { login: 'bench0', firstName: 'Person', lastName: '0', email: 'bench0@example.org' };
  const answer = await call(port, 'POST', '/api/setup', '', { companyName: 'Bench', ...person, password });
  const cookie = cookieOf(answer);
  await call(port, 'POST', '/api/extensions/chat/install', cookie);
  const session = await call(port, 'GET', '/api/session', cookie);
  const { user } = (await session.json()) as { user: { id: string } };
  return [{ id: user.id, cookie }, ...(await createPeople(place, count - 1))];
}

async function createPeople(place: Place, count: number): Promise<BenchPerson[]> {
  const database = place.openDatabase();
  try {
    const passwordHash = await hashPassword(newId());
    return await database.transaction(async (tx) => {
      const people: BenchPerson[] = [];
      for (let number = 1; number <= count; number++) {
        const login = `bench${number}`;
        const names = { login, firstName: 'Person', lastName: String(number), email: `${login}@example.org` };
        const id = await createUser(tx, ports, { ...names, role: 'user', passwordHash });
        const token = await openSession(tx, ports, { userId: id, userAgent: 'bench', replaces: null });
        people.push({ id, cookie: `miaou_session=${token}` });
      }
      return people;
    });
  } finally {
    await database.close();
  }
}
