import { expect, test } from 'vitest';
import { deviceOf } from './device-of.ts';

const on = (text: string) => {
  const { kind, browser, system } = deviceOf(text);
  return [kind, browser, system];
};

test('browsers and systems are told by what they say of themselves', () => {
  expect(on('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0')).toEqual([
    'computer',
    'Firefox',
    'Windows',
  ]);
  expect(
    on(
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0',
    ),
  ).toEqual(['computer', 'Edge', 'Windows']);
  expect(
    on('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15'),
  ).toEqual(['computer', 'Safari', 'macOS']);
  expect(
    on('Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36'),
  ).toEqual(['phone', 'Chrome', 'Android']);
  expect(
    on('Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/140.0 Safari/537.36'),
  ).toEqual(['tablet', 'Samsung Internet', 'Android']);
  expect(
    on('Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/150.0 Safari/604.1'),
  ).toEqual(['tablet', 'Chrome', 'iPadOS']);
  expect(on('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/150.0 Safari/537.36')).toEqual(
    ['computer', 'Chrome', 'Linux'],
  );
});

test('what says nothing, or nonsense, is unknown and harms nothing', () => {
  expect(on('')).toEqual(['unknown', null, null]);
  expect(on('<script>')).toEqual(['unknown', null, null]);
  expect(on('node')).toEqual(['unknown', null, null]);
});
