import type { PlanWarning } from '../../../contract/warnings.ts';

// These speak of the plan's dates or of its client, even where they name the messages concerned.
const aboutThePlan: readonly PlanWarning['kind'][] = [
  'lastAfterExpected',
  'expectedMuchLater',
  'noAddress',
  'invalidAddress',
];

export const isAboutThePlan = ({ kind, positions }: PlanWarning): boolean =>
  positions.length === 0 || aboutThePlan.includes(kind);

/** The warnings to show beside one message. One about several messages stands beside the last of them. */
export const warningsAt = (warnings: readonly PlanWarning[], position: number): PlanWarning[] =>
  warnings.filter(
    (warning) =>
      !isAboutThePlan(warning) &&
      (warning.kind === 'tooClose'
        ? Math.max(...warning.positions) === position
        : warning.positions.includes(position)),
  );
