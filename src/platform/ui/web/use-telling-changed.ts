import { useEffect } from 'react';

/** For a form in a dialog: tells the dialog whether something would be lost with it. Nothing is once it is gone. */
export function useTellingChanged(isChanged: boolean, tell: (isChanged: boolean) => void): void {
  useEffect(() => {
    tell(isChanged);
    return () => tell(false);
  }, [isChanged, tell]);
}
