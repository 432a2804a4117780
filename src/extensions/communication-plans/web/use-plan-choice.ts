import { useState } from 'react';

/** Which of some plans are chosen: all of them until somebody says otherwise. */
export function usePlanChoice(ids: readonly string[]) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: ids.filter((id) => !left.has(id)),
    isChosen: (id: string) => !left.has(id),
    choose: (id: string, isChosen: boolean) =>
      setLeft((present) => {
        const next = new Set(present);
        if (isChosen) next.delete(id);
        else next.add(id);
        return next;
      }),
  };
}
