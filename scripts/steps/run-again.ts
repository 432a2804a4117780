import {
  testOutcome,
  type Ended,
  type FileReport,
  type Outcome,
  type Report,
  type Unsteady,
} from './step.ts';

/**
 * The files that may be asked once more. Only journeys are: they drive a browser, which shares the processors with all
 * else on the machine, and one in a hundred may then look at a page at a moment that no user would. What fails twice,
 * the second time alone, is a fault. None where the run itself broke: nothing can be said of its files.
 */
export function filesToRunAgain({ code }: Ended, report: Report | null): string[] {
  if (code === null || code === 0 || !report) return [];
  return report.testResults.filter(hasFailed).map(({ name }) => name);
}

/** What came of a run whose failed files were run again: of those, the second run alone counts. */
export function outcomeOfBoth(
  first: Report,
  second: { ended: Ended; report: Report | null },
  output: string,
): Outcome {
  const again = first.testResults.filter(hasFailed);
  const { ended, report } = second;
  const outcome = testOutcome(ended, report);
  const steadyPassed = first.numPassedTests - sum(again.map((file) => casesThat('passed', file)));
  const passedNow = new Set(
    report?.testResults.filter((file) => !hasFailed(file)).map(({ name }) => name) ?? [],
  );
  // A file that was not run again has not passed.
  const missing = again.filter(({ name }) => !report?.testResults.some((file) => file.name === name)).length;
  return {
    passed: steadyPassed + outcome.passed,
    failed: Math.max(outcome.failed, missing),
    output: `${output}\n${outcome.output}`,
    unsteady: again.filter(({ name }) => passedNow.has(name)).flatMap(unsteadyIn),
  };
}

/** One line for each, to be read where all passed. */
export const unsteadyLines = ({ unsteady = [] }: Outcome): string[] =>
  unsteady.map(({ file, test, message }) => `  unsteady: ${file}, ${test}, ${message}`);

const hasFailed = ({ status }: FileReport): boolean => status === 'failed';

const casesThat = (status: string, { assertionResults }: FileReport): number =>
  assertionResults.filter((result) => result.status === status).length;

function unsteadyIn({ name, message, assertionResults }: FileReport): Unsteady[] {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [{ file, test: 'the whole file', message: firstLine(message) }];
  return failed.map(({ fullName, failureMessages = [] }) => ({
    ...{ file, test: fullName, message: firstLine(failureMessages[0] ?? '') },
  }));
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
