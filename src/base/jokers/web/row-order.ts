/** The list with the one at `from` moved to `to`; places outside of it move nothing. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  if (from === to || !(from in list) || !(to in list)) return [...list];
  const others = list.toSpliced(from, 1);
  return others.toSpliced(to, 0, list[from]!);
}
