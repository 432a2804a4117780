import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import type { Known, LinesSource } from '../slots.ts';

interface GatherLinesProps<Line, Asked extends object> {
  sources: readonly LinesSource<Line, Asked>[];
  asked: Asked;
  children: (gathered: Gathered<Line>) => ReactNode;
}

export interface Gathered<Line> {
  lines: readonly Line[];
  /** Some are asked for. */
  isPending: boolean;
  /** Why some are not known. */
  error: Error | null;
}

/** All lines of all sources, in their order. A source is a component: it hears events and asks as a page does. */
export function GatherLines<Line, Asked extends object>({
  sources,
  asked,
  children,
}: GatherLinesProps<Line, Asked>): ReactNode {
  const [first, ...others] = sources;
  if (!first) return children({ lines: [], isPending: false, error: null });
  const Source = lazySource(first);
  return (
    <Source key={first.id} {...asked}>
      {(known: Known<Line>) => (
        <GatherLines sources={others} asked={asked}>
          {(more) => children(joined(known, more))}
        </GatherLines>
      )}
    </Source>
  );
}

const joined = <Line,>(known: Known<Line>, more: Gathered<Line>): Gathered<Line> => ({
  lines: known === null || known instanceof Error ? more.lines : [...known, ...more.lines],
  isPending: known === null || more.isPending,
  error: known instanceof Error ? known : more.error,
});

type SourceComponent<Line, Asked extends object> = ComponentType<
  Asked & { children: (lines: Known<Line>) => ReactNode }
>;

const lazySources = new WeakMap<object, LazyExoticComponent<ComponentType>>();

/** The same component for the same source at each render: another one would ask anew. */
function lazySource<Line, Asked extends object>(
  source: LinesSource<Line, Asked>,
): SourceComponent<Line, Asked> {
  const known = lazySources.get(source);
  if (known) return known as unknown as SourceComponent<Line, Asked>;
  const made = lazy(source.load);
  lazySources.set(source, made as unknown as LazyExoticComponent<ComponentType>);
  return made as unknown as SourceComponent<Line, Asked>;
}
