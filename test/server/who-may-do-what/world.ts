import type { TestApp } from '../../support/start-test-app.ts';
import type { TestClient } from '../../support/test-client.ts';
import type { Sample } from './ask-line.ts';
import { formWithPicture } from './form-with.ts';
import { gatherPeople, type People } from './people.ts';

/** The company of the demonstration with what the samples need beside it. */
export interface World {
  app: TestApp;
  people: People;
  /** A form with a picture. */
  form: { type: string; bytes: Buffer };
  /** A contact that was erased. */
  erased: string;
  /** Sends the picture as this person, and returns the answer. */
  send<T>(path: string, client: TestClient): Promise<T>;
}

/** By the name of a line; called once for each, so that what one line breaks is not what another asks for. */
export type Samples = Record<string, (world: World) => Sample | Promise<Sample>>;

export async function makeWorld(app: TestApp): Promise<World> {
  const [people, form] = [await gatherPeople(app), await formWithPicture()];
  return {
    ...{ app, people, form },
    erased: await eraseSomebody(people.admin),
    async send<T>(path: string, client: TestClient): Promise<T> {
      const headers = { cookie: client.cookie(), 'content-type': form.type };
      const init = { method: 'POST', headers, body: new Uint8Array(form.bytes) };
      const answer = await fetch(app.url + path, init);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
}

async function eraseSomebody(admin: TestClient): Promise<string> {
  const id = 'c9';
  const { name } = await admin.get(`/api/contacts/${id}/erasure`);
  await admin.post(`/api/contacts/${id}/erasure`, { name });
  return id;
}
