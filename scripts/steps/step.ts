/** One thing that must hold: a command that succeeds, or a test run whose cases pass. */
export interface Step {
  name: string;
  /** A program of the dependencies or of ours, run by the pinned Node, and its arguments. */
  command: readonly [program: string, ...args: string[]];
  env?: Readonly<Record<string, string>>;
  /** A test run counts its cases; anything else counts as one. */
  countsCases?: true;
  /** How long it may take, in minutes, where that is longer than usual. */
  limitMinutes?: number;
  /** Its files that fail are run once more, by themselves, after the others (`run-again.ts`). */
  runsFailedFilesAgain?: true;
}

export interface Outcome {
  passed: number;
  failed: number;
  /** What the command said. */
  output: string;
  /** What failed at first and passed when it was run again. */
  unsteady?: readonly Unsteady[];
}

export interface Unsteady {
  file: string;
  test: string;
  /** Of its first failure, the first line. */
  message: string;
}

/** How a command ended. */
export interface Ended {
  /** Null when it was killed. */
  code: number | null;
  output: string;
}

/** The part of Vitest's JSON report that is counted here. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly FileReport[];
}

export interface FileReport {
  /** The path of the file. */
  name: string;
  status: string;
  /** Why the file failed beside its cases: it did not load. */
  message: string;
  assertionResults: readonly { fullName: string; status: string; failureMessages?: readonly string[] }[];
}

type Counts = Pick<Report, 'numPassedTests' | 'numFailedTests'>;

/** A step that is not a test run passes or fails as one. */
export const commandOutcome = ({ code, output }: Ended): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  output,
});

/**
 * Counts the cases of a test run. A run that failed beside its cases (a file that does not load, an error that
 * nobody caught, no report at all), or that executed none, has failed once more than its cases say.
 */
export function testOutcome({ code, output }: Ended, report: Counts | null): Outcome {
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test was executed.` };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}

/** The last line of every run, for people and programs. */
export const totalLine = (outcomes: readonly Outcome[]): string => {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
};
