/** Red, green and blue of `#rrggbb`, 0 to 255. */
export const partsOf = (hex: string): number[] =>
  [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));

function luminance(hex: string): number {
  const [red, green, blue] = partsOf(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** `amount` (0 to 1) of the way from one colour to another. */
export function mixed(from: string, to: string, amount: number): string {
  const there = partsOf(to);
  const parts = partsOf(from).map((value, index) => Math.round(value + (there[index]! - value) * amount));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
