import type { Route } from './gather-routes.ts';
import type { Line } from './read-table.ts';

/** What the table and the application do not agree on, before anything is asked. */
export function compareRoutes(lines: readonly Line[], routes: readonly Route[]): string[] {
  const addressOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`;
  const known = new Map(routes.map((route) => [addressOf(route), route]));
  const told = new Set(lines.map(addressOf));
  const untold = [...known.keys()].filter((address) => !told.has(address));
  const gone = lines.filter((line) => !known.has(addressOf(line)));
  const others = lines.flatMap((line) => {
    const access = known.get(addressOf(line))?.access ?? line.access;
    return access === line.access ? [] : [`${line.name} asks for ${access}, the table says ${line.access}`];
  });
  return [
    ...untold.map((address) => `${address} is not in the table of who may do what: add it`),
    ...gone.map(({ name }) => `${name} stands in the table, and is no route any more: take it out`),
    ...others,
  ];
}

/**
 * A refusal proves something only beside somebody who is let in: what does not exist is refused to everybody. The
 * lines that refuse all by 404, and no line of the same route lets anybody in.
 */
export function emptyRefusals(lines: readonly Line[]): string[] {
  const isOpen = ({ answers }: Line) => answers.some(([, answer]) => answer === 'yes');
  return lines
    .filter((line) => !isOpen(line))
    .filter(
      ({ method, url }) =>
        !lines.some((other) => other.method === method && other.url === url && isOpen(other)),
    )
    .map(({ name }) => `${name} lets nobody in, so its refusals prove nothing`);
}
