import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Profile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
}

const shownParts = 25;

/**
 * Where the processor time went, by package or folder of ours: the newest profile of this folder, idle time apart. Of a
 * process with several threads, the one that serves.
 */
export function profileTable(folder: string): string {
  const newest = readdirSync(folder)
    .filter((name) => /\.0\.\d+\.cpuprofile$/.test(name))
    .sort()
    .at(-1)!;
  const profile = JSON.parse(readFileSync(join(folder, newest), 'utf8')) as Profile;
  const partOf = partFinder();
  const partById = new Map(profile.nodes.map((node) => [node.id, partOf(node.callFrame)]));
  const times = new Map<string, number>();
  profile.samples.forEach((id, at) => {
    const part = partById.get(id)!;
    times.set(part, (times.get(part) ?? 0) + profile.timeDeltas[at]!);
  });
  times.delete('(idle)');
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...times].sort(([, one], [, other]) => other - one).slice(0, shownParts);
  return [
    '| share | where |',
    '| ----: | ----- |',
    ...rows.map(([part, time]) => `| ${((100 * time) / total).toFixed(1).padStart(4)}% | ${part} |`),
  ].join('\n');
}

/** The package, or the file of ours, that a function of the built server comes from. */
function partFinder(): (frame: Profile['nodes'][number]['callFrame']) => string {
  const maps = new Map<string, SourceMap | null>();
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (url === '') return `${functionName || '(engine)'}`;
    if (!url.startsWith('file:')) return url;
    if (!maps.has(url)) maps.set(url, sourceMapOf(url));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    return shortName(entry && 'originalSource' in entry ? entry.originalSource : url);
  };
}

function sourceMapOf(url: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    return null;
  }
}

function shortName(source: string): string {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return dependency ?? source.replace(/^.*\/(src|bench)\//, '$1/');
}
