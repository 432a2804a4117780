import { describe, expect, it } from 'vitest';
import { filesToRunAgain, outcomeOfBoth, unsteadyLines } from './run-again.ts';
import type { FileReport, Report } from './step.ts';

const passed = (fullName: string) => ({ fullName, status: 'passed' });
const failed = (fullName: string, message: string) => ({
  ...{ fullName, status: 'failed', failureMessages: [message] },
});

function fileOf(name: string, ...assertionResults: FileReport['assertionResults']): FileReport {
  const status = assertionResults.every((result) => result.status === 'passed') ? 'passed' : 'failed';
  return { name, status, message: '', assertionResults };
}

function reportOf(...testResults: FileReport[]): Report {
  const count = (status: string) =>
    testResults.flatMap((file) => file.assertionResults).filter((result) => result.status === status).length;
  return { numPassedTests: count('passed'), numFailedTests: count('failed'), testResults };
}

const steady = fileOf('/clone/desktop.test.ts', passed('one'), passed('two'));
const shaky = fileOf('/clone/chat.test.ts', passed('speaks'), failed('listens', 'Timeout\nat line 3'));
const unloaded: FileReport = { ...fileOf('/clone/import.test.ts'), status: 'failed', message: 'no port\nat' };
const well = fileOf('/clone/chat.test.ts', passed('speaks'), passed('listens'));

const ended = (code: number | null) => ({ code, output: 'words' });

describe('the files to run again', () => {
  it('are those that failed, also before any of their cases', () => {
    expect(filesToRunAgain(ended(1), reportOf(steady, shaky, unloaded))).toEqual([
      '/clone/chat.test.ts',
      '/clone/import.test.ts',
    ]);
  });

  it.each([
    ['all passed', ended(0), reportOf(steady)],
    ['an error stood beside the cases', ended(1), reportOf(steady)],
    ['the run was killed', ended(null), reportOf(shaky)],
    ['there is no report', ended(1), null],
  ])('are none where %s', (_what, end, report) => {
    expect(filesToRunAgain(end, report)).toEqual([]);
  });
});

describe('of both runs', () => {
  const first = reportOf(steady, shaky);

  it('a file that passes alone passes, each case counts once, and it is told', () => {
    const outcome = outcomeOfBoth(first, { ended: ended(0), report: reportOf(well) }, 'first');
    expect(outcome).toMatchObject({ passed: 4, failed: 0 });
    expect(unsteadyLines(outcome)).toEqual(['  unsteady: chat.test.ts, listens, Timeout']);
  });

  it('a file that fails again fails, and is not called unsteady', () => {
    const outcome = outcomeOfBoth(first, { ended: ended(1), report: reportOf(shaky) }, 'first');
    expect(outcome).toMatchObject({ passed: 3, failed: 1, unsteady: [] });
    expect(outcome.output).toContain('first');
  });

  it('one that passes does not cover for another that fails again', () => {
    const both = reportOf(steady, shaky, unloaded);
    const outcome = outcomeOfBoth(both, { ended: ended(1), report: reportOf(well, unloaded) }, '');
    expect(outcome).toMatchObject({ passed: 4, failed: 1 });
    expect(unsteadyLines(outcome)).toEqual(['  unsteady: chat.test.ts, listens, Timeout']);
  });

  it('a file that did not load at first is told as a whole', () => {
    const loaded = fileOf(unloaded.name, passed('reads'));
    const second = { ended: ended(0), report: reportOf(loaded) };
    const outcome = outcomeOfBoth(reportOf(steady, unloaded), second, '');
    expect(outcome).toMatchObject({ passed: 3, failed: 0 });
    expect(unsteadyLines(outcome)).toEqual(['  unsteady: import.test.ts, the whole file, no port']);
  });

  it.each([
    ['was killed', { ended: ended(null), report: reportOf(well) }],
    ['broke', { ended: ended(1), report: null }],
    ['executed none', { ended: ended(0), report: reportOf() }],
    ['left one out', { ended: ended(0), report: reportOf(steady) }],
    ['had an error beside its cases', { ended: ended(1), report: reportOf(well) }],
  ])('a second run that %s fails', (_what, second) => {
    expect(outcomeOfBoth(first, second, '').failed).toBeGreaterThan(0);
  });
});

it('a run that passed at once tells of nothing unsteady', () => {
  expect(unsteadyLines({ passed: 1, failed: 0, output: '' })).toEqual([]);
});
