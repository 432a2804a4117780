/** Two contacts are one: what stood under the first stands under the second. */
export interface ContactMove {
  from: string;
  to: string;
}

/** How much of one kind hangs on a contact. */
export interface MovedPart {
  /** i18n key with its namespace, which takes `count`. */
  labelKey: string;
  count: number;
}
