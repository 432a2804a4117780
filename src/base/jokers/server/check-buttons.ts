import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { JokerRow } from '../contract/jokers.ts';

/**
 * The buttons with their labels trimmed.
 *
 * @throws AppError `jokers.duplicateButton` on the second of two with one id.
 */
export function checkButtons({ buttons }: JokerRow): JokerRow['buttons'] {
  const seen = new Set<string>();
  return (
    buttons?.map((button, index) => {
      if (seen.has(button.id)) throw invalid('jokers.duplicateButton', `/buttons/${index}/id`);
      seen.add(button.id);
      return { ...button, label: button.label?.trim() ?? null };
    }) ?? null
  );
}
