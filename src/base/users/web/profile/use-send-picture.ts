import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { followPerson } from '../follow-person.ts';
import { savePicture } from './save-picture.ts';
import { usePictureChoice } from './use-picture-choice.ts';

/** The picture being chosen for a person, and the way to send it with the rest of a form. */
export function useSendPicture(personId: string) {
  const cache = useQueryClient();
  const picture = usePictureChoice();
  /** From 0 to 1 while it is sent, else null. */
  const [progress, setProgress] = useState<number | null>(null);

  /** False when it was refused, which is said beside it. */
  async function send(): Promise<boolean> {
    try {
      const changed = await savePicture(personId, picture.choice, setProgress);
      if (changed) followPerson(cache, changed);
      // Not again if what goes with it is refused.
      picture.keep();
      return true;
    } catch (cause) {
      picture.fail(cause);
      return false;
    } finally {
      setProgress(null);
    }
  }

  return { picture, progress, send };
}
