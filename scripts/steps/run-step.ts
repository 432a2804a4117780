import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesToRunAgain, outcomeOfBoth } from './run-again.ts';
import { runCommand } from './run-command.ts';
import { commandOutcome, testOutcome, type Ended, type Outcome, type Report, type Step } from './step.ts';

/** Runs one step and says what came of it. */
export async function runStep(step: Step): Promise<Outcome> {
  if (!step.countsCases) return commandOutcome(await runCommand(step));
  const { ended, report } = await runTests(step);
  const files = step.runsFailedFilesAgain ? filesToRunAgain(ended, report) : [];
  if (!report || files.length === 0) return testOutcome(ended, report);
  return outcomeOfBoth(report, await runTests(step, [...files, '--maxWorkers=1']), ended.output);
}

/** Runs the tests, with a report to count them by. */
async function runTests(
  step: Step,
  more: readonly string[] = [],
): Promise<{ ended: Ended; report: Report | null }> {
  const folder = mkdtempSync(join(tmpdir(), 'miaou-report-'));
  const file = join(folder, 'report.json');
  const [program, ...args] = step.command;
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const ended = await runCommand({ ...step, command: [program, ...args, ...more, ...reporting] });
    return { ended, report: readReport(file) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Null when the run broke before it could report. */
function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
