import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { commandOutcome, testOutcome, type Outcome, type Report, type Step } from './step.ts';

/** Runs one step and says what came of it. */
export async function runStep(step: Step): Promise<Outcome> {
  if (!step.countsCases) return commandOutcome(await runCommand(step));
  const folder = mkdtempSync(join(tmpdir(), 'miaou-report-'));
  const file = join(folder, 'report.json');
  const [program, ...args] = step.command;
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const ended = await runCommand({ ...step, command: [program, ...args, ...reporting] });
    return testOutcome(ended, readReport(file));
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
