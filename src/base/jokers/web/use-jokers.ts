import { useMemo } from 'react';
import { useModules } from '../../../platform/modules/web/modules-context.ts';
import { useMay } from '../../users/web/public.ts';
import type { JokerButton, Jokers } from '../contract/jokers.ts';
import { knownCommands, offeredCommands, outcomeOf, proposedButtons, type Outcome } from './commands.ts';

/** The commands as they are for this person now. */
export function useCommands() {
  const { all, installed } = useModules();
  const may = useMay();
  return useMemo(() => {
    const known = knownCommands(all, installed);
    return {
      offered: offeredCommands(known, may),
      proposed: proposedButtons(known),
      outcome: (id: string): Outcome => outcomeOf(id, known, may),
    };
  }, [all, installed, may]);
}

/** The row that a person sees: their own, else the company's, else what the application proposes. */
export const shownButtons = (
  { own, defaults }: Jokers,
  proposed: readonly JokerButton[],
): readonly JokerButton[] => own.buttons ?? defaults.buttons ?? proposed;
