import { expect, test } from 'vitest';
import { droppedFiles, pastedFiles } from './received-files.ts';

const image = new File(['x'], 'image.png', { type: 'image/png' });

/** A clipboard as browsers fill it. */
function transferOf(files: File[], texts: Record<string, string> = {}, folders: File[] = []) {
  const items = [
    ...Object.keys(texts).map(() => ({ kind: 'string' })),
    ...files.map((file) => ({
      kind: 'file',
      webkitGetAsEntry: () => ({ isDirectory: folders.includes(file) }),
    })),
  ];
  return { files, items, getData: (type: string) => texts[type] ?? '' } as unknown as DataTransfer;
}

test('an image of the clipboard is a file, also when its page came with it', () => {
  expect(pastedFiles(transferOf([image]))).toEqual([image]);
  expect(pastedFiles(transferOf([image], { 'text/html': '<img src="https://a.example/x.png">' }))).toEqual([
    image,
  ]);
});

test('a file copied in a folder is a file, although its name comes as text', () => {
  expect(pastedFiles(transferOf([image], { 'text/plain': 'image.png' }))).toEqual([image]);
});

test('cells and formatted text are text, although a picture of them comes too', () => {
  expect(pastedFiles(transferOf([image], { 'text/html': '<b>12</b>', 'text/plain': '12' }))).toEqual([]);
  expect(pastedFiles(transferOf([], { 'text/plain': 'bonjour' }))).toEqual([]);
});

test('a folder is no file', () => {
  const folder = new File([''], 'Photos');
  expect(droppedFiles(transferOf([folder, image], {}, [folder]))).toEqual([image]);
});
