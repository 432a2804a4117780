import { expect, test } from 'vitest';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { localFailureOf, localFailures } from '../../contract/local-failure.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { CompositionFailed, responseOfFailure, StoppedWaiting } from './local-failure.ts';

const keyLost = new AppError('mail-accounts.dkimKeyLost', 409);

test.each([
  ['diskFull', Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })],
  ['diskFull', Object.assign(new Error('database or disk is full'), { errcode: 13 })],
  ['diskFull', Object.assign(new Error('could not extend file'), { code: '53100' })],
  ['fileMissing', new AppError('platform.fileMissing', 404)],
  ['signingKeyLost', new CompositionFailed('x', { cause: keyLost })],
  ['notComposed', new CompositionFailed('x', { cause: new Error('the composing thread ended') })],
  ['stopped', new StoppedWaiting('x')],
  ['unexpected', new Error('connection terminated')],
] as const)('people are told %s, never our own words', (code, failure) => {
  expect(localFailureOf(responseOfFailure(failure))).toBe(code);
});

test('what a mail server says is never taken for ours, and each of ours has its words', () => {
  for (const words of ['250 OK', '452 4.3.1 Disk full', 'diskFull', ''])
    expect(localFailureOf(words)).toBeNull();
  for (const words of [fr, en]) {
    expect(Object.keys(words.localFailures).sort()).toEqual([...localFailures].sort());
  }
});
