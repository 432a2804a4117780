import { expect, it } from 'vitest';
import { CHANNEL_COLORS } from './channel-colors.ts';

/** The lightest and darkest surfaces on which a channel is named, of each theme. */
const surfaces = { light: ['#ffffff', '#f4f2ef', '#f0e0ea'], dark: ['#211f1d', '#2b2825', '#3b3733'] };

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

it.each(Object.entries(CHANNEL_COLORS))('%s can be read on every surface of both themes', (_name, shades) => {
  for (const surface of surfaces.light) expect(contrast(shades.light, surface)).toBeGreaterThanOrEqual(4.5);
  for (const surface of surfaces.dark) expect(contrast(shades.dark, surface)).toBeGreaterThanOrEqual(4.5);
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});
