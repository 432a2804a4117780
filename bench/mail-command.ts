import { enginesOf, warnOfMemoryFolder, type Engine } from './common-options.ts';
import { measureExecution } from './mail/measures/execution.ts';
import { measureMemory } from './mail/measures/memory.ts';
import { measureSending } from './mail/measures/sending.ts';
import { readOptions, type MailBenchOptions, type MeasureName } from './mail/options.ts';
import { openPlace, type Place } from './place/open-place.ts';
import type { Figure } from './report/figure.ts';
import { tell } from './report/progress.ts';
import { tableOf } from './report/table.ts';
import { writeResults } from './report/write-results.ts';

type Measure = (place: Place, options: MailBenchOptions) => Promise<Figure[]>;

/** Each has a base of its own, so that none depends on what ran before it. */
const measures: Record<MeasureName, readonly Measure[]> = {
  sending: [
    (place, options) => measureSending(place, options, 'small'),
    (place, options) => measureSending(place, options, 'large'),
  ],
  memory: [measureMemory],
  execution: [measureExecution],
};

const options = readOptions(process.argv.slice(2));
warnOfMemoryFolder(options);
const figures: Figure[] = [];
for (const engine of enginesOf(options)) {
  for (const name of options.only) {
    tell(`${name} on ${engine}`);
    for (const measure of measures[name]) {
      figures.push(...(await inPlace(engine, measure)));
      // What a long run has found is not lost when it is stopped.
      writeResults(options.out, figures);
    }
  }
}
console.log(`${tableOf(figures)}\n\nWritten to ${options.out}`);

async function inPlace(engine: Engine, measure: Measure): Promise<Figure[]> {
  const place = await openPlace(engine, options.folder);
  try {
    return await measure(place, options);
  } finally {
    await place.close();
  }
}
