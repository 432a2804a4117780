import { useElementSize } from '@mantine/hooks';
import { IconPuzzleOff } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingArea } from '../../../../platform/ui/web/loading-area.tsx';
import { PageBoundary } from '../../../../platform/ui/web/page-boundary.tsx';
import type { Widget } from '../use-widgets.ts';
import classes from './widget.module.css';

/** What a widget shows, told the room it has. */
export function WidgetBody({ widget }: { widget: Widget }) {
  const { ref, width, height } = useElementSize();
  const { Component } = widget;
  if (!Component) return <MissingWidget widget={widget} />;
  return (
    <div ref={ref} className={classes.room}>
      {width > 0 && (
        <PageBoundary>
          <Suspense
            fallback={
              <div className={classes.waiting}>
                <LoadingArea />
              </div>
            }
          >
            <Component width={width} height={height} />
          </Suspense>
        </PageBoundary>
      )}
    </div>
  );
}

function MissingWidget({ widget }: { widget: Widget }) {
  const { t } = useTranslation('desktop');
  const name = widget.extensionKey ? t(widget.extensionKey) : widget.id;
  return (
    <div className={classes.missing}>
      <IconPuzzleOff size={24} stroke={1.5} aria-hidden />
      <p>
        {t('missing', { name })} {t('missingRemove')}
      </p>
    </div>
  );
}
