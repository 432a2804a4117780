import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import ReactGridLayout, {
  useContainerWidth,
  verticalCompactor,
  type Layout as RawLayout,
} from 'react-grid-layout';
import 'react-grid-layout/css/styles.css';
import { gridColumns } from '../../contract/desktop.ts';
import { gap, rowHeight } from '../grid.ts';
import { inReadingOrder, sameLayout, type Layout } from '../layout.ts';
import type { Widget } from '../use-widgets.ts';
import classes from './desktop-editor.module.css';
import { EditableWidget } from './editable-widget.tsx';
import { widgetTitle } from './widget-frame.tsx';

export interface DesktopEditorProps {
  layout: Layout;
  widgetOf: (id: string) => Widget;
  onChange: (layout: Layout) => void;
}

const gridConfig = { cols: gridColumns, rowHeight, margin: [gap, gap], containerPadding: [0, 0] } as const;
const resizeConfig = { handles: ['se', 'sw', 'e', 'w', 's'] } as const;

/** The desktop while it is arranged: by mouse, finger or keyboard. */
export function DesktopEditor({ layout, widgetOf, onChange }: DesktopEditorProps) {
  const { t } = useTranslation('desktop');
  const { width, containerRef, mounted } = useContainerWidth({ measureBeforeMount: true });
  const [said, setSaid] = useState('');
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    const next = containerRef.current?.querySelector<HTMLElement>(`[data-widget="${focusNext.current}"]`);
    focusNext.current = null;
    next?.focus();
  }, [layout, containerRef]);

  function change(id: string, next: Layout) {
    const name = widgetTitle(t, widgetOf(id));
    const place = next.find((placed) => placed.id === id);
    if (place) {
      const { x, y, w, h } = place;
      setSaid(t('moved', { name, place: t('place', { column: x + 1, row: y + 1, w, h }) }));
    } else {
      setSaid(t('removed', { name }));
      focusNext.current = neighbourOf(layout, id);
    }
    onChange(next);
  }

  function settle(raw: RawLayout) {
    const next = raw.map(({ i, x, y, w, h }) => ({ id: i, x, y, w, h }));
    if (!sameLayout(next, layout)) onChange(next);
  }

  return (
    <div ref={containerRef} className={classes.editor}>
      {mounted && (
        <ReactGridLayout
          width={width}
          layout={rawLayout(layout, widgetOf)}
          gridConfig={gridConfig}
          dragConfig={{ handle: '[data-grip]' }}
          resizeConfig={resizeConfig}
          compactor={verticalCompactor}
          onDragStop={settle}
          onResizeStop={settle}
        >
          {inReadingOrder(layout).map(({ id }) => (
            <div key={id}>
              <EditableWidget widget={widgetOf(id)} layout={layout} onChange={(next) => change(id, next)} />
            </div>
          ))}
        </ReactGridLayout>
      )}
      <div role="status" className={classes.said}>
        {said}
      </div>
    </div>
  );
}

/** Where the keyboard goes on when a widget is gone: the one after it, else the one before. */
function neighbourOf(layout: Layout, id: string): string | null {
  const order = inReadingOrder(layout);
  const here = order.findIndex((widget) => widget.id === id);
  return (order[here + 1] ?? order[here - 1])?.id ?? null;
}

/** What the grid library wants to know, smallest sizes included. */
const rawLayout = (layout: Layout, widgetOf: (id: string) => Widget): RawLayout =>
  layout.map(({ id, ...place }) => {
    const min = widgetOf(id).description?.minSize ?? { w: 2, h: 3 };
    return { i: id, ...place, minW: Math.min(min.w, place.w), minH: Math.min(min.h, place.h) };
  });
