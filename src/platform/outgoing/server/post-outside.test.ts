import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { postOutside, type OutsidePost } from './post-outside.ts';

interface Heard {
  port: number;
  bodies: string[];
}

async function listen(answer: RequestListener): Promise<Heard> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      bodies.push(body);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, bodies };
}

const post = (url: string, more: Partial<OutsidePost> = {}) =>
  postOutside({ url, headers: {}, body: 'hello', timeoutMs: 5000, allowed: ['127.0.0.1'], ...more });

const at = (address: string) => () => Promise.resolve([{ address, family: 4 }]);

test('an allowed address is called, at the port and by the name that were given', async () => {
  let host: string | undefined;
  const heard = await listen((request, response) => {
    host = request.headers.host;
    response.end('taken');
  });
  const url = `http://inner.example:${heard.port}/a?b=c`;
  const outcome = await post(url, { resolve: at('127.0.0.1') });
  expect(outcome).toEqual({ status: 200, problem: null, responseStart: 'taken' });
  expect(heard.bodies).toEqual(['hello']);
  expect(host).toBe(`inner.example:${heard.port}`);
});

test('a public name that answers a private address is not called', async () => {
  const heard = await listen((_request, response) => response.end());
  const url = `http://rebound.example:${heard.port}/`;
  const none = { allowed: [] };
  expect(await post(url, { ...none, resolve: at('127.0.0.1') })).toMatchObject({ problem: 'privateAddress' });
  const mixed = () =>
    Promise.resolve([
      { address: '93.184.215.14', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]);
  expect(await post(url, { ...none, resolve: mixed })).toMatchObject({ problem: 'privateAddress' });
  for (const literal of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', 'localhost']) {
    expect(await post(`http://${literal}:${heard.port}/`, none), literal).toMatchObject({
      problem: 'privateAddress',
    });
  }
  expect(heard.bodies).toEqual([]);
});

test('the name is asked once: what it would answer later is not where the call goes', async () => {
  const heard = await listen((_request, response) => response.end());
  let asked = 0;
  const resolve = () => {
    asked += 1;
    return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
  };
  expect((await post(`http://twice.example:${heard.port}/`, { resolve })).status).toBe(200);
  expect(asked).toBe(1);
});

test('plain http outside of what is allowed by name is refused before anything is sent', async () => {
  const resolve = at('93.184.215.14');
  expect(await post('http://public.example/', { resolve })).toMatchObject({ problem: 'httpsRequired' });
});

test('a redirection is a failure, and what it leads to is not called', async () => {
  const inner = await listen((_request, response) => response.end());
  const outer = await listen((_request, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/secret` }).end();
  });
  expect(await post(`http://127.0.0.1:${outer.port}/`)).toMatchObject({ status: 302, problem: 'redirected' });
  expect(inner.bodies).toEqual([]);
});

test('a slow answer is cut, whether it never begins or never ends', async () => {
  const silent = await listen(() => undefined);
  const dripping = await listen((_request, response) => response.writeHead(200).write('a'));
  for (const { port } of [silent, dripping]) {
    expect(await post(`http://127.0.0.1:${port}/`, { timeoutMs: 150 })).toMatchObject({ problem: 'tooSlow' });
  }
  const never = () => new Promise<never>(() => undefined);
  expect(await post('https://a.example/', { timeoutMs: 50, resolve: never })).toMatchObject({
    problem: 'tooSlow',
  });
});

test('an endless answer is read up to its limit', async () => {
  const endless = await listen((_request, response) => {
    const piece = 'x'.repeat(16 * 1024);
    const write = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', write);
    write();
  });
  const { status, responseStart } = await post(`http://127.0.0.1:${endless.port}/`);
  expect(status).toBe(200);
  expect(responseStart).toBe('x'.repeat(1000));
});

test('a name that nobody knows, a closed port and another status say what they are', async () => {
  const unknown = () => Promise.reject(new Error('ENOTFOUND'));
  expect(await post('https://a.example/', { resolve: unknown })).toMatchObject({ problem: 'hostUnknown' });
  const heard = await listen((_request, response) => response.writeHead(500).end('broken'));
  expect(await post(`http://127.0.0.1:${heard.port}/`)).toEqual({
    status: 500,
    problem: 'refusedStatus',
    responseStart: 'broken',
  });
  expect(await post(`https://127.0.0.1:${heard.port}/`)).toMatchObject({ problem: 'certificate' });
  expect(await post('http://127.0.0.1:1/')).toMatchObject({ problem: 'unreachable' });
});
