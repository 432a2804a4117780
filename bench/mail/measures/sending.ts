import { startLoad } from '../../load/start-load.ts';
import type { Place } from '../../place/open-place.ts';
import type { Figure } from '../../report/figure.ts';
import { profileTable } from '../../report/profile-table.ts';
import { tell } from '../../report/progress.ts';
import { leaveBy, serveDemonstration } from '../demonstration.ts';
import { prepareDueMails, type MailSize } from '../due-mails.ts';
import { bareSending } from '../floors/bare-sending.ts';
import { keptFiles } from '../floors/kept-files.ts';
import type { MailBenchOptions } from '../options.ts';
import { startSink, type Sink } from '../start-sink.ts';

/** As a window sends a long list: so many mails with each request, a few requests at once. */
export const sendingAtOnce = { requests: 4, together: 100 };

const aims: Record<MailSize, number> = { small: 1000, large: 120 };
const names: Record<MailSize, string> = { small: '3 kB', large: '200 kB' };

interface Stretch {
  mailsPerSecond: number;
  /** Of a mail, as the sink counted them. */
  bytes: number;
  serverCpuMs: number;
  loadCpuMs: number;
}

/** Durable mails a second over the whole path: claimed, composed, kept, handed over, recorded and archived. */
export async function measureSending(
  place: Place,
  options: MailBenchOptions,
  size: MailSize,
): Promise<Figure[]> {
  const count = size === 'small' ? options.mails : Math.ceil(options.mails / 10);
  const warmUp = Math.ceil(count / 5);
  tell(`${count} mails of ${names[size]}`);
  await prepareDueMails(place, { count: count + warmUp, size });
  const sink = await startSink();
  try {
    const sent = await sendThem(place, sink, {
      count,
      warmUp,
      profile: size === 'small' ? options.profile : null,
    });
    tell('floors: sending alone, and keeping files alone');
    const bare = await bareSending(sink.port, count, Math.round(sent.bytes));
    const files = await keptFiles(place.folder, Math.min(count, 2000), Math.round(sent.bytes));
    return figuresOf(place.engine, size, { sent, bare, files });
  } finally {
    await sink.stop();
  }
}

async function sendThem(
  place: Place,
  sink: Sink,
  { count, warmUp, profile }: { count: number; warmUp: number; profile: string | null },
): Promise<Stretch> {
  const served = await serveDemonstration(place, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
  const load = startLoad();
  try {
    await leaveBy(served, sink.port);
    const task = { port: served.port, cookie: served.cookie, ...sendingAtOnce };
    await load.run('mails', { ...task, count: warmUp });
    const before = { ...(await sink.given()), ...(await served.costs()) };
    const { sent, others, sendingMs, cpuMs } = await load.run('mails', { ...task, count });
    const after = { ...(await sink.given()), ...(await served.costs()) };
    const given = after.mails - before.mails;
    // What was said to be sent and what came must be the same, or the figure tells nothing.
    if (sent !== count || given !== count) {
      throw new Error(`of ${count}, ${sent} were sent and ${given} came: ${JSON.stringify(others)}`);
    }
    return {
      mailsPerSecond: (1000 * count) / sendingMs,
      bytes: (after.bytes - before.bytes) / count,
      serverCpuMs: (after.cpuMs - before.cpuMs) / count,
      loadCpuMs: cpuMs / count,
    };
  } finally {
    await load.stop();
    await served.stop();
    if (profile) console.log(profileTable(profile));
  }
}

function figuresOf(
  engine: string,
  size: MailSize,
  { sent, bare, files }: { sent: Stretch; bare: Awaited<ReturnType<typeof bareSending>>; files: number },
): Figure[] {
  const name = names[size];
  const figure = (what: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
    ...{ measure: 'sending', engine, what: `${what}, ${name}`, value, unit },
    ...more,
  });
  return [
    figure('durable mails', sent.mailsPerSecond, '/s', {
      floor: { what: bare.what, value: bare.mailsPerSecond },
      aim: { bound: 'at least', value: aims[size] },
    }),
    figure('files kept by the disk alone', files, '/s'),
    figure('bytes of a mail', sent.bytes, ''),
    figure('processor time of the server, a mail', sent.serverCpuMs, 'ms'),
    figure('processor time of the load, a mail', sent.loadCpuMs, 'ms'),
  ];
}
