import { variablesByGroup, type VariableGroup, type VariableName } from './variables.ts';

/** A `%NAME%` or `%NAME|fallback%` as it stands in a text. */
export interface FoundVariable {
  name: string;
  /** What stands in for an empty value; null when the message must not leave without one. */
  fallback: string | null;
}

/** Global; groups: name, fallback. A percentage (« 20 % », « 5,5 % ») is not one: no letter follows its sign. */
export const variablePattern = /%([A-Za-z][A-Za-z0-9_]*)(?:\|([^%|\n]*))?%/g;

const groupOf = new Map<string, VariableGroup>(
  Object.entries(variablesByGroup).flatMap(([group, names]) =>
    names.map((name) => [name, group as VariableGroup] as const),
  ),
);

export const variableNames: readonly VariableName[] = Object.values(variablesByGroup).flat();

export const isVariableName = (name: string): name is VariableName => groupOf.has(name);

/** The group of a variable, or null when there is no such name. */
export const variableGroup = (name: string): VariableGroup | null => groupOf.get(name) ?? null;

/** Every variable of `text`, in order, repeated as it is repeated there. */
export const findVariables = (text: string): FoundVariable[] =>
  [...text.matchAll(variablePattern)].map((match) => ({ name: match[1] ?? '', fallback: match[2] ?? null }));

/** What is wrong with the variables of a text, first thing first. */
export type VariableProblem =
  | { code: 'unknownVariable'; name: string; suggestion: string | null }
  /** A known name whose second `%` is missing: it would leave as it is written. */
  | { code: 'variableUnclosed'; name: string };

/**
 * The first name that does not exist, or the first known one left open; null when the text is good. `also` are names
 * that exist where the text stands, beside those of every message.
 */
export function variableProblem(text: string, also: readonly string[] = []): VariableProblem | null {
  const known = [...also, ...variableNames];
  for (const { name } of findVariables(text)) {
    if (!known.includes(name)) return { code: 'unknownVariable', name, suggestion: nearestName(name, also) };
  }
  const rest = text.replace(variablePattern, ' ');
  for (const match of rest.matchAll(/%([A-Z][A-Z0-9_]*)/g)) {
    const name = match[1] ?? '';
    if (known.includes(name)) return { code: 'variableUnclosed', name };
  }
  return null;
}

/** The known name closest to `name`, when it is close enough to be what was meant. */
export function nearestName(name: string, also: readonly string[] = []): string | null {
  const typed = name.toUpperCase();
  let nearest: string | null = null;
  let best = Math.max(2, Math.floor(typed.length / 3)) + 1;
  for (const known of [...also, ...variableNames]) {
    const distance = editDistance(typed, known);
    if (distance < best) [nearest, best] = [known, distance];
  }
  return nearest ?? startingWith(typed);
}

/** The only known name that begins so: `PDV_TEL` is a telephone. */
function startingWith(typed: string): VariableName | null {
  const known = variableNames.filter((name) => typed.length >= 5 && name.startsWith(typed));
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** Optimal string alignment: insertions, deletions, substitutions, and swaps of two neighbours. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const steps = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      if (swapped && row > 1 && column > 1) steps.push((before[column - 2] ?? 0) + 1);
      current.push(Math.min(...steps));
    }
    [before, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
