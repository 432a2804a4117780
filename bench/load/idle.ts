import { openLiveLine, type LiveLine } from './live-line.ts';

export interface IdleTask {
  port: number;
  /** One socket for each. */
  listeners: { cookie: string; topics: string[] }[];
}

/** Kept: they stay open until this process ends. */
const open: LiveLine[] = [];

/** Opens sockets that subscribe and then say nothing. */
export async function openIdle({ port, listeners }: IdleTask): Promise<null> {
  for (const listener of listeners) open.push(await openLiveLine({ port, ...listener }, () => undefined));
  return null;
}
