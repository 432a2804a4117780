import { SingleBar } from 'cli-progress';
import type { OnProgress, ProgressPhase } from '../../base/backups/server/public.ts';

/** What is over sooner shows nothing. */
const patienceMs = 2000;
/** Between two lines where no bar can move. */
const betweenLinesMs = 5000;

const labels: Record<ProgressPhase, string> = {
  files: 'files',
  rows: 'rows',
  sealing: 'hashes',
  checking: 'checking',
};

export interface ShownProgress {
  onProgress: OnProgress;
  end(): void;
}

/** Shows how far a long work is: a bar on a terminal, a line now and then elsewhere. On standard error. */
export function showProgress(
  out: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): ShownProgress {
  return out.isTTY ? bars(out, now) : lines(out, now);
}

function bars(stream: NodeJS.WriteStream, now: () => number): ShownProgress {
  const begun = now();
  let shown: { phase: ProgressPhase; bar: SingleBar } | null = null;
  const end = () => {
    shown?.bar.stop();
    shown = null;
  };
  return {
    end,
    onProgress(phase, done, total) {
      if (now() - begun < patienceMs) return;
      if (shown?.phase !== phase) {
        end();
        const format = `${labels[phase].padEnd(9)} {bar} {percentage} %  {value}/{total}`;
        shown = { phase, bar: new SingleBar({ format, stream, hideCursor: true, clearOnComplete: false }) };
        shown.bar.start(total, done);
      }
      shown.bar.setTotal(total);
      shown.bar.update(done);
    },
  };
}

function lines(out: NodeJS.WritableStream, now: () => number): ShownProgress {
  let last = now();
  return {
    end: () => undefined,
    onProgress(phase, done, total) {
      if (now() - last < betweenLinesMs) return;
      last = now();
      out.write(`${labels[phase]}: ${done} of ${total}\n`);
    },
  };
}

/** Shows the progress of `work` and takes it away at its end, whatever that is. */
export async function withProgress<T>(work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const progress = showProgress();
  try {
    return await work(progress.onProgress);
  } finally {
    progress.end();
  }
}
