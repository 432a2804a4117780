/** One measured figure, beside the floor that was measured in the same run. */
export interface Figure {
  measure: string;
  engine: string;
  what: string;
  value: number;
  unit: string;
  /** What the machine does without the product. */
  floor?: { what: string; value: number };
  /** What is aimed at: at least (rates) or at most (durations and sizes) this. */
  aim?: { bound: 'at least' | 'at most'; value: number };
}

/** The value under which this share (0…1) of the values lies. Sorts in place. */
export function percentile(values: number[] | Float64Array, share: number): number {
  if (values.length === 0) return Number.NaN;
  values.sort((one, other) => one - other);
  return values[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

export const aimReached = ({ value, aim }: Figure): boolean | null => {
  if (!aim) return null;
  return aim.bound === 'at least' ? value >= aim.value : value <= aim.value;
};
