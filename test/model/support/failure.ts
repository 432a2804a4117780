/** The application and the model say different things. */
export class Failure extends Error {
  override name = 'Failure';
}

export const failure = (found: unknown, wanted: unknown): Failure =>
  new Failure(`found ${show(found)}\nwhere the model says ${show(wanted)}`);

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));

/** @throws Failure unless both say the same, told from `where`. */
export function same(where: string, found: unknown, wanted: unknown): void {
  const difference = differenceOf(found, wanted, '');
  if (difference) throw new Failure(`${where}${difference}`);
}

/** The first place where two values of JSON part. */
function differenceOf(found: unknown, wanted: unknown, path: string): string | null {
  if (isObject(found) && isObject(wanted) && Array.isArray(found) === Array.isArray(wanted)) {
    for (const key of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
      const difference = differenceOf(found[key], wanted[key], `${path}/${key}`);
      if (difference) return difference;
    }
    return null;
  }
  if (Object.is(found, wanted)) return null;
  return `${path}: found ${JSON.stringify(found)}, where the model says ${JSON.stringify(wanted)}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
