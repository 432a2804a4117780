import { expect, test } from 'vitest';
import type { Operation } from './support/operation.ts';
import { playAgain } from './support/play.ts';

// Karim's device stands behind a slow line: what it asks for is answered before it hears of what happened before.

const posted = (number: number, by: string): Operation => ({
  ...{ number, do: 'post', by, in: 'ch1', to: [], reply: null, withFile: false },
});

test.each<[string, Operation[]]>([
  [
    'that nothing changed of a message which it has not heard of yet',
    [posted(10, 'u1'), { number: 20, do: 'unreact', by: 'u2', message: 'm10', emoji: '👍' }],
  ],
  [
    'that an old message of its own is there, as it is now',
    [
      ...[posted(10, 'u2'), posted(20, 'u1')],
      { number: 30, do: 'rest' },
      { number: 40, do: 'react', by: 'u1', message: 'm10', emoji: '👍' },
      { number: 50, do: 'postAgain', by: 'u2', message: 'm10' },
    ],
  ],
])('a device that is answered %s holds what the server does', async (_what, operations) => {
  expect(await playAgain(operations)).toBeNull();
});
