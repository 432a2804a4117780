import { useState } from 'react';
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
  const { width, containerRef, mounted } = useContainerWidth();
  const [said, setSaid] = useState('');

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
              <EditableWidget
                widget={widgetOf(id)}
                layout={layout}
                onChange={(next) => {
                  onChange(next);
                  const place = next.find((placed) => placed.id === id);
                  if (place)
                    setSaid(t('place', { column: place.x + 1, row: place.y + 1, w: place.w, h: place.h }));
                }}
              />
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

/** What the grid library wants to know, smallest sizes included. */
const rawLayout = (layout: Layout, widgetOf: (id: string) => Widget): RawLayout =>
  layout.map(({ id, ...place }) => {
    const min = widgetOf(id).description?.minSize ?? { w: 2, h: 3 };
    return { i: id, ...place, minW: Math.min(min.w, place.w), minH: Math.min(min.h, place.h) };
  });
