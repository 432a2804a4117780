import { createContext, useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Widget } from '../use-widgets.ts';
import { WidgetBody } from './widget-body.tsx';
import classes from './widget.module.css';

type HostOf = (id: string) => HTMLElement;

const HostContext = createContext<HostOf | null>(null);

function createHosts(): HostOf {
  const hosts = new Map<string, HTMLElement>();
  return (id) => {
    const known = hosts.get(id);
    if (known) return known;
    const made = document.createElement('div');
    made.className = classes.host;
    hosts.set(id, made);
    return made;
  };
}

interface WidgetHostsProps {
  widgets: readonly Widget[];
  children: ReactNode;
}

/**
 * Draws each widget once, in an element of its own that goes from frame to frame: looking and arranging have
 * different grids, and a widget must not start anew, nor lose what is typed in it, between the two.
 */
export function WidgetHosts({ widgets, children }: WidgetHostsProps) {
  const [hostOf] = useState(createHosts);
  return (
    <HostContext value={hostOf}>
      {children}
      {widgets.map((widget) => createPortal(<WidgetBody widget={widget} />, hostOf(widget.id), widget.id))}
    </HostContext>
  );
}

/** The place in a frame where the widget stands now. */
export function WidgetSlot({ id }: { id: string }) {
  const hostOf = useContext(HostContext);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = hostOf?.(id);
    if (host) place.current?.append(host);
  }, [hostOf, id]);
  return <div ref={place} className={classes.host} />;
}
