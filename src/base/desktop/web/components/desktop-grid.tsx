import type { CSSProperties } from 'react';
import type { PlacedWidget } from '../../contract/desktop.ts';
import { gap, heightOf, rowHeight } from '../grid.ts';
import { inReadingOrder, type Layout } from '../layout.ts';
import type { Widget } from '../use-widgets.ts';
import classes from './desktop-grid.module.css';
import { WidgetFrame } from './widget-frame.tsx';

interface DesktopGridProps {
  layout: Layout;
  widgetOf: (id: string) => Widget;
}

const gridStyle = { '--desktop-row': `${rowHeight}px`, '--desktop-gap': `${gap}px` } as CSSProperties;

const cellStyle = ({ x, y, w, h }: PlacedWidget) =>
  ({
    '--cell-column': `${x + 1} / span ${w}`,
    '--cell-row': `${y + 1} / span ${h}`,
    '--cell-height': `${heightOf(h)}px`,
  }) as CSSProperties;

/** The desktop as one works on it: twelve columns, or one on a narrow screen. */
export function DesktopGrid({ layout, widgetOf }: DesktopGridProps) {
  return (
    <div className={classes.grid} style={gridStyle}>
      {inReadingOrder(layout).map((placed) => (
        <div key={placed.id} className={classes.cell} style={cellStyle(placed)} onContextMenu={leaveToWidget}>
          <WidgetFrame widget={widgetOf(placed.id)} />
        </div>
      ))}
    </div>
  );
}

/** In what a widget shows, a right click is the browser's: to copy, to correct, to open a link. */
function leaveToWidget(event: React.MouseEvent) {
  if (!(event.target as Element).closest('header')) event.stopPropagation();
}
