import type { PlanWarning } from '../../../contract/warnings.ts';

// These speak of two dates of the plan as a whole, even where they name a message.
const aboutThePlan: readonly PlanWarning['kind'][] = ['lastAfterExpected', 'expectedMuchLater'];

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
