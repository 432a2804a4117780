export interface RowRow {
  /** `company`, or `user:<id>`. */
  owner: string;
  /** JSON: the buttons in their order, or `null`. */
  buttons: string;
  /** Moves by one with each change. */
  version: number;
  changed_at: string;
}

export interface JokersTables {
  jokers_rows: RowRow;
}
