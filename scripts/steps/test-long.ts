import { runSteps } from './run-steps.ts';
import { builds, longTrials } from './steps.ts';

await runSteps([
  { atOnce: 1, steps: [builds] },
  { atOnce: 2, steps: longTrials },
]);
