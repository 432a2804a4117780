import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { lineReader, type LineReader } from './support/line-reader.ts';
import { contentOf, messageIdOf, sha256 } from './support/mail-content.ts';
import { openLedger, type LedgerEntry } from './support/mail-ledger.ts';
import { fateOfConnection, fateOfMail, type SmtpFate, type SmtpStep } from './support/smtp-fates.ts';

// A mail server of the outside world, in a process of its own: it takes mails for good, refuses them and drops lines as
// its seed has drawn, and remembers on its disk what it took. It tells its parent of every mail that has ended.

const { values } = parseArgs({ options: { ledger: { type: 'string' }, seed: { type: 'string' } } });
const ledger = openLedger(values.ledger!);
const seed = Number(values.seed);
const attempts = new Map<string, number>();
let connections = 0;

/** Ends the dialogue that meets it; what was to be told is in the ledger by then. */
class Over extends Error {}

/** One mail under way. */
interface Mail {
  fate: SmtpFate;
  recipient: string;
  askedAt: number | null;
  messageId: string | null;
  sha256: string | null;
}

const noMail = (fate: SmtpFate): Mail => ({
  ...{ fate, recipient: '', askedAt: null, messageId: null, sha256: null },
});

function remember(mail: Mail, how: Pick<LedgerEntry, 'what' | 'at' | 'answered'>): void {
  const { recipient, askedAt, messageId, sha256: hash } = mail;
  ledger.write({ recipient, ...how, askedAt, endedAt: Date.now(), messageId, sha256: hash });
  process.send?.(how.what);
}

/** Says `words`, unless the fate of this mail wills otherwise here. True: they were said. */
async function meet(socket: Socket, mail: Mail, at: SmtpStep, words: string): Promise<boolean> {
  const { fate } = mail;
  if (fate.does === 'slow') await pause(fate.ms);
  if (fate.does === 'cut' && fate.at === at) {
    remember(mail, { what: 'cut', at, answered: false });
    // A reset: what the client still says is lost, as on a broken network.
    socket.resetAndDestroy();
    throw new Over();
  }
  if (fate.does === 'answer' && fate.at === at) {
    remember(mail, { what: 'refused', at, answered: true });
    socket.write(`${fate.reply}\r\n`);
    return false;
  }
  if (words !== '') socket.write(`${words}\r\n`);
  return true;
}

async function take(socket: Socket, reader: LineReader, mail: Mail): Promise<void> {
  if (!(await meet(socket, mail, 'data', ''))) return;
  mail.askedAt = Date.now();
  socket.write('354 Go on\r\n');
  const gone = () => remember(mail, { what: 'gone', at: 'content', answered: false });
  if (!(await reader.anything())) return gone();
  await meet(socket, mail, 'content', '');
  // An empty mail has no line end of its own before the dot; ours are never empty.
  const raw = await reader.until('\r\n.\r\n');
  if (!raw) return gone();
  const content = contentOf(raw);
  mail.messageId = messageIdOf(content);
  mail.sha256 = sha256(content);
  if (!(await meet(socket, mail, 'dot', ''))) return;
  const isTold = mail.fate.does !== 'takeAndCut';
  remember(mail, { what: 'accepted', at: 'dot', answered: isTold && !socket.destroyed });
  if (isTold) return void socket.write('250 2.0.0 Taken\r\n');
  socket.resetAndDestroy();
  throw new Over();
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';

function mailTo(recipient: string): Mail {
  const attempt = (attempts.get(recipient) ?? 0) + 1;
  attempts.set(recipient, attempt);
  return { ...noMail(fateOfMail(seed, recipient, attempt)), recipient };
}

const abilities = '250-scripted.example\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES';
const replies: Record<string, string> = {
  RSET: '250 2.0.0 Well',
  NOOP: '250 2.0.0 Well',
  QUIT: '221 2.0.0 Good bye',
};

async function converse(socket: Socket): Promise<void> {
  const reader = lineReader(socket);
  let mail = noMail(fateOfConnection(seed, (connections += 1)));
  await meet(socket, mail, 'connect', '');
  if (!(await meet(socket, mail, 'greeting', '220 scripted.example ESMTP'))) return void socket.end();
  for (let line = await reader.until('\r\n'); line; line = await reader.until('\r\n')) {
    const command = line.toString('latin1').trimEnd();
    const verb = command.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') await meet(socket, mail, 'ehlo', abilities);
    else if (verb === 'MAIL') {
      await meet(socket, mail, 'mail', '250 2.1.0 Sender noted');
      // A connection has one fate, which it has met by now.
      mail = noMail({ does: 'accept' });
    } else if (verb === 'RCPT') {
      mail = mailTo(addressIn(command));
      await meet(socket, mail, 'rcpt', '250 2.1.5 Recipient noted');
    } else if (verb === 'DATA') await take(socket, reader, mail);
    else socket.write(`${replies[verb] ?? '502 5.5.1 Not known here'}\r\n`);
    if (verb === 'QUIT') socket.end();
  }
}

const server = createServer((socket) => {
  socket.setNoDelay(true);
  converse(socket).catch((error: unknown) => {
    if (!(error instanceof Over)) throw error;
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
