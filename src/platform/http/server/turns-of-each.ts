/** One's place in a line. */
export interface Turn {
  /** Resolves when it is one's turn; never, for who leaves before. */
  come: Promise<void>;
  /** Leaves the line, or makes room for the next in it. */
  leave(): void;
}

interface Line {
  inside: number;
  waiting: (() => void)[];
}

/** A line for each key: at most `places` of it have their turn at once, the others wait in the order they came. */
export function turnsOfEach(places: number): (key: string) => Turn {
  const lines = new Map<string, Line>();
  return (key) => {
    const line = lines.get(key) ?? { inside: 0, waiting: [] };
    lines.set(key, line);
    const { promise: come, resolve: begin } = Promise.withResolvers<void>();
    let hasLeft = false;
    if (line.inside < places) {
      line.inside += 1;
      begin();
    } else line.waiting.push(begin);

    function leave(): void {
      if (hasLeft) return;
      hasLeft = true;
      const place = line.waiting.indexOf(begin);
      if (place !== -1) return void line.waiting.splice(place, 1);
      const next = line.waiting.shift();
      if (next) return next();
      line.inside -= 1;
      if (line.inside === 0) lines.delete(key);
    }

    return { come, leave };
  };
}
