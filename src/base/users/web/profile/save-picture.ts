import type { Person } from '../../contract/people.ts';
import { keepPicture, removePicture } from '../queries.ts';
import { croppedPicture } from './cropped-picture.ts';
import type { PictureChoice } from './picture-choice.ts';

/** Sends what was chosen of the picture; the person as they are then, or null when nothing was. */
export async function savePicture(
  id: string,
  choice: PictureChoice,
  onProgress: (part: number) => void,
): Promise<Person | null> {
  if (choice.kind === 'remove') return removePicture(id);
  if (choice.kind === 'keep' || !choice.area) return null;
  return keepPicture(id, await croppedPicture(choice.address, choice.area), onProgress);
}
