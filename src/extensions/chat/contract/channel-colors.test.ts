import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHANNEL_COLORS, CHANNEL_SURFACES, shadesOf, type ChannelColor } from './channel-colors.ts';
import { contrast } from './contrast.ts';

function expectReadable({ light, dark }: { light: string; dark: string }): void {
  for (const surface of CHANNEL_SURFACES.light) expect(contrast(light, surface)).toBeGreaterThanOrEqual(4.5);
  for (const surface of CHANNEL_SURFACES.dark) expect(contrast(dark, surface)).toBeGreaterThanOrEqual(4.5);
}

it.each(Object.entries(CHANNEL_COLORS))('%s can be read on every surface of both themes', (_name, shades) => {
  expectReadable(shades);
});

it('corrects any free colour until it can be read', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value): ChannelColor => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(fc.property(hex, (color) => expectReadable(shadesOf(color))));
});

it('leaves a free colour as it is where it can be read already', () => {
  expect(shadesOf('#6d28d9').light).toBe('#6d28d9');
  expect(shadesOf('#ffd43b').dark).toBe('#ffd43b');
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});
