/**
 * The number that follows: the last run of figures grows by one and keeps its width, and a year in front of it becomes
 * this one, where counting begins anew. `CC-2026-0187` → `CC-2026-0188`; in 2027, `CC-2027-0001`. Empty when there
 * is nothing to follow.
 */
export function nextNumber(last: string, year: number): string {
  const found = /^(.*?)(\d{1,15})(\D*)$/s.exec(last);
  if (!found) return '';
  const [, head = '', figures = '', tail = ''] = found;
  const inHead = /(?<!\d)(20\d{2})(?!\d)/.exec(head);
  if (inHead && Number(inHead[1]) < year) {
    return `${head.replace(inHead[1]!, `${year}`)}${'1'.padStart(figures.length, '0')}${tail}`;
  }
  return `${head}${String(Number(figures) + 1).padStart(figures.length, '0')}${tail}`;
}
