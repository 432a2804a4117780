import { connect } from 'node:net';
import { inRoot } from '../../scripts/install/paths.mjs';
import { startProgram } from '../place/serve.ts';

export interface Sink {
  port: number;
  /** All that it was given so far. */
  given(): Promise<{ mails: number; bytes: number }>;
  stop(): Promise<void>;
}

/** Starts the mail server of a measure, in a process of its own. */
export async function startSink(): Promise<Sink> {
  const { port, stop } = await startProgram(inRoot('bench', 'mail', 'sink.ts'), []);
  return { port, stop, given: () => ask(port) };
}

const ask = (port: number): Promise<{ mails: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('XCOUNT\r\n'));
    let said = '';
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const counts = /250 (\d+) (\d+)\r\n/.exec(said);
      if (!counts) return;
      socket.destroy();
      resolve({ mails: Number(counts[1]), bytes: Number(counts[2]) });
    });
  });
