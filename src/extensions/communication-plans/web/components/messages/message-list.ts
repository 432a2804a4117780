/** Pure changes to an ordered list of messages. An index outside the list changes nothing. */
export function replaceAt<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((present, at) => (at === index ? item : present));
}

export function removeAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** `by` is -1 to go up, 1 to go down. */
export function moveAt<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const moved = list[index];
  const other = list[index + by];
  if (moved === undefined || other === undefined) return [...list];
  return list.map((item, at) => (at === index ? other : at === index + by ? moved : item));
}
