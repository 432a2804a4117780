import { createServer, type AddressInfo, type Socket } from 'node:net';

// A mail server that takes everything and keeps nothing, with next to no cost of its own. `XCOUNT` asks how many mails
// and bytes it was given.

const abilities = '250-sink\r\n250-8BITMIME\r\n250 SIZE 100000000\r\n';
const endOfMail = Buffer.from('\r\n.\r\n');
/** What stands before the first line of a mail. */
const lineEnd = Buffer.from('\r\n');

let mails = 0;
let bytes = 0;

const replies: Record<string, string> = {
  EHLO: abilities,
  HELO: '250 sink\r\n',
  DATA: '354 go on\r\n',
  QUIT: '221 bye\r\n',
};

function serve(socket: Socket): void {
  let command = '';
  /** The last bytes of the content so far, in which the end may have begun; null: commands are read. */
  let tail: Buffer | null = null;

  function readCommands(chunk: Buffer): Buffer | null {
    const end = chunk.indexOf('\n');
    if (end < 0) {
      command += chunk.toString('latin1');
      return null;
    }
    command += chunk.toString('latin1', 0, end);
    const verb = command.slice(0, 4).toUpperCase();
    command = '';
    socket.write(verb === 'XCOU' ? `250 ${mails} ${bytes}\r\n` : (replies[verb] ?? '250 ok\r\n'));
    if (verb === 'DATA') tail = lineEnd;
    if (verb === 'QUIT') socket.end();
    return chunk.subarray(end + 1);
  }

  function readContent(chunk: Buffer, before: Buffer): Buffer | null {
    const seen = Buffer.concat([before, chunk]);
    const end = seen.indexOf(endOfMail);
    if (end < 0) {
      bytes += chunk.length;
      tail = seen.subarray(-4);
      return null;
    }
    const rest = seen.subarray(end + endOfMail.length);
    bytes += chunk.length - rest.length;
    mails += 1;
    tail = null;
    socket.write('250 taken\r\n');
    return rest;
  }

  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    let left: Buffer | null = chunk;
    while (left && left.length > 0) left = tail ? readContent(left, tail) : readCommands(left);
  });
  socket.write('220 sink ESMTP\r\n');
}

const server = createServer(serve);
server.listen(0, '127.0.0.1', () => console.log(`localhost:${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
