import { expect, it } from 'vitest';
import { isInstalled } from './lock.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.0.0' },
    'node_modules/@engine/linux': { version: '1.0.0', optional: true },
    'node_modules/@engine/darwin': { version: '1.0.0', optional: true },
  },
};
const react = { 'node_modules/react': { version: '19.0.0' } };
const linux = { 'node_modules/@engine/linux': { version: '1.0.0', optional: true } };

it.each([
  ['all that this machine can have', { ...react, ...linux }, true],
  ['no optional package', react, true],
  ['another version', { 'node_modules/react': { version: '19.0.1' }, ...linux }, false],
  [
    'another version of an optional package',
    { ...react, 'node_modules/@engine/linux': { version: '2.0.0' } },
    false,
  ],
  ['a package too few', linux, false],
  ['a package too many', { ...react, ...linux, 'node_modules/vue': { version: '3.0.0' } }, false],
  ['nothing', {}, false],
])('with %s installed: %s', (_what, packages, answer) => {
  expect(isInstalled(lock, { packages })).toBe(answer);
});
