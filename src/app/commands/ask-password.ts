import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { PlainError } from '../../platform/runtime/server/plain-error.ts';

const shortest = 10;
const longest = 200;

/**
 * A password typed twice at the terminal, which shows nothing of it; from a program, the two lines of its input. Never
 * an argument: every account of the machine reads those.
 */
export async function askPassword(): Promise<string> {
  const ask = openQuestions();
  try {
    const password = await ask.line('New password: ');
    if (password.length < shortest || password.length > longest) {
      throw new PlainError(`a password has ${shortest} to ${longest} characters`);
    }
    if ((await ask.line('Once more: ')) !== password) throw new PlainError('the two passwords differ');
    return password;
  } finally {
    ask.close();
  }
}

function openQuestions() {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = process.stdin.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  const read = lines[Symbol.asyncIterator]();
  // Ctrl C reaches the terminal's reader, not the process.
  lines.on('SIGINT', () => process.exit(130));
  return {
    async line(question: string): Promise<string> {
      process.stderr.write(question);
      const { value, done } = await read.next();
      if (terminal) process.stderr.write('\n');
      if (done) throw new PlainError('no password was given');
      return value;
    },
    close: () => lines.close(),
  };
}
