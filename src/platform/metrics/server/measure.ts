/** A figure that a module reads when it is asked: a count, never anything about a person. */
export interface Measure {
  /** `miaou_<module>_<what>`; of a counter, it ends with `_total`. */
  name: string;
  help: string;
  kind: 'counter' | 'gauge';
  values: readonly { labels?: Readonly<Record<string, string>>; value: number }[];
}
