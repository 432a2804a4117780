/** Pure changes to an ordered list of messages. An index outside the list changes nothing. */
export function replaceAt<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((present, at) => (at === index ? item : present));
}

export function removeAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** Takes the item at `from` out and puts it where it becomes the one at `to`. */
export function moveTo<T>(list: readonly T[], from: number, to: number): T[] {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return [...list];
  return removeAt(list, from).toSpliced(to, 0, moved);
}
