import { enginesOf, warnOfMemoryFolder, type Engine } from './common-options.ts';
import { measureFanOut } from './measures/fan-out.ts';
import { measureFirstLoad } from './measures/first-load.ts';
import { measureMemory } from './measures/memory.ts';
import { measurePosts } from './measures/posts.ts';
import { measureReading } from './measures/reading.ts';
import { readOptions, type BenchOptions, type MeasureName } from './options.ts';
import { openPlace, type Place } from './place/open-place.ts';
import type { Figure } from './report/figure.ts';
import { tell } from './report/progress.ts';
import { tableOf } from './report/table.ts';
import { writeResults } from './report/write-results.ts';

type Measure = (place: Place, options: BenchOptions) => Promise<Figure[]>;

const measures: Record<MeasureName, Measure> = {
  posts: measurePosts,
  'fan-out': measureFanOut,
  memory: measureMemory,
  reading: measureReading,
  'first-load': measureFirstLoad,
};

/** What does not depend on the engine is measured once. */
const engineless = new Set<MeasureName>(['first-load']);

const options = readOptions(process.argv.slice(2));
warnOfMemoryFolder(options);
const figures: Figure[] = [];
for (const [at, engine] of enginesOf(options).entries()) {
  const wanted = options.only.filter((name) => at === 0 || !engineless.has(name));
  figures.push(...(await measureOn(engine, wanted)));
}
writeResults(options.out, figures);
console.log(`${tableOf(figures)}\n\nWritten to ${options.out}`);

/** Each measure has a base of its own, so that none depends on what ran before it. */
async function measureOn(engine: Engine, wanted: readonly MeasureName[]): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const name of wanted) {
    tell(`${name} on ${engine}`);
    const place = await openPlace(engine, options.folder);
    try {
      found.push(...(await measures[name](place, options)));
    } finally {
      await place.close();
    }
  }
  return found;
}
