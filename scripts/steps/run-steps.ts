import { unsteadyLines } from './run-again.ts';
import { runStep } from './run-step.ts';
import { totalLine, type Outcome, type Step } from './step.ts';

/**
 * Runs the steps of each phase, `atOnce` at a time, one phase after the other; prints a line when a step begins
 * and one when it ends, what it said if it failed, and a summary that ends with `N passed, N failed`. Sets a
 * non-zero exit code when anything failed.
 */
export async function runSteps(phases: readonly Phase[]): Promise<void> {
  const outcomes = new Map<string, Outcome>();
  const start = performance.now();
  // Ending by `exit` ends what the steps have started.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
  for (const { atOnce, steps } of phases) {
    const waiting = [...steps];
    const lane = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift())
        outcomes.set(step.name, await report(step));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }
  summarise(outcomes, start);
}

export interface Phase {
  atOnce: number;
  steps: readonly Step[];
}

async function report(step: Step): Promise<Outcome> {
  const start = performance.now();
  console.log(`  … ${step.name}`);
  const outcome = await runStep(step);
  const cases = step.countsCases ? `, ${totalLine([outcome])}` : '';
  console.log(`  ${outcome.failed === 0 ? '✓' : '✗'} ${step.name}, ${since(start)}${cases}`);
  for (const line of unsteadyLines(outcome)) console.log(line);
  if (outcome.failed > 0) console.log(`${outcome.output.trimEnd()}\n`);
  return outcome;
}

function summarise(outcomes: ReadonlyMap<string, Outcome>, start: number): void {
  const failed = [...outcomes].filter(([, outcome]) => outcome.failed > 0).map(([name]) => name);
  const verdict = failed.length === 0 ? 'All is well' : `Failed: ${failed.join(', ')}`;
  const unsteady = [...outcomes.values()].flatMap(unsteadyLines).length;
  const doubt = unsteady > 0 ? `, ${unsteady} unsteady` : '';
  console.log(`\n${verdict}${doubt}, ${outcomes.size} steps in ${since(start)}`);
  console.log(totalLine([...outcomes.values()]));
  process.exitCode = failed.length === 0 && outcomes.size > 0 ? 0 : 1;
}

const since = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
