import { runSteps } from './run-steps.ts';
import {
  architectureTests,
  builds,
  journeys,
  packageTests,
  postgresTests,
  sourceSteps,
  trials,
} from './steps.ts';

await runSteps([
  { atOnce: 2, steps: sourceSteps },
  { atOnce: 2, steps: [postgresTests, builds, packageTests, architectureTests] },
  { atOnce: 2, steps: trials },
  // Alone: a browser that waits for its share of the machine looks like a page that is slow.
  { atOnce: 1, steps: [journeys] },
]);
