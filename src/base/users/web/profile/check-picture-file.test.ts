import { expect, it } from 'vitest';
import { largestPictureBytes } from '../../contract/profile.ts';
import { checkPictureFile } from './check-picture-file.ts';

it('takes pictures up to the limit', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']) {
    expect(() => checkPictureFile({ type, size: largestPictureBytes })).not.toThrow();
  }
});

it('says beforehand what the server would refuse', () => {
  const refusal = (type: string, size: number) => {
    try {
      checkPictureFile({ type, size });
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(refusal('image/png', largestPictureBytes + 1)).toBe('platform.fileTooLarge');
  for (const type of ['image/svg+xml', 'application/pdf', 'image/heic', '']) {
    expect(refusal(type, 10)).toBe('platform.imageType');
  }
});
