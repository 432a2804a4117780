import { useEffect, useRef, useState } from 'react';
import { checkPictureFile } from './check-picture-file.ts';
import { readImage, type CropArea } from './cropped-picture.ts';
import type { PictureChoice } from './picture-choice.ts';

const keep: PictureChoice = { kind: 'keep' };

/** The picture being chosen, and what is wrong with it. */
export function usePictureChoice() {
  const [choice, setChoice] = useState<PictureChoice>(keep);
  const [error, setError] = useState<unknown>(null);
  /** The one file in this browser's hands; it is let go with the next one, and at the end. */
  const held = useRef<string | null>(null);

  function hold(address: string | null) {
    if (held.current !== null) URL.revokeObjectURL(held.current);
    held.current = address;
  }
  useEffect(() => () => hold(null), []);

  function change(next: PictureChoice) {
    hold(null);
    setError(null);
    setChoice(next);
  }

  async function choose(file: File) {
    try {
      checkPictureFile(file);
      const address = URL.createObjectURL(file);
      await readImage(address).catch((cause: unknown) => {
        URL.revokeObjectURL(address);
        throw cause;
      });
      change({ kind: 'crop', address, area: null });
      hold(address);
    } catch (cause) {
      setError(cause);
    }
  }

  return {
    choice,
    error,
    fail: setError,
    choose: (file: File) => void choose(file),
    crop: (area: CropArea) => setChoice((now) => (now.kind === 'crop' ? { ...now, area } : now)),
    remove: () => change({ kind: 'remove' }),
    keep: () => change(keep),
  };
}
