import { Menu } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconCheck, IconLayoutDashboard, IconPlus, IconRestore } from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { Desktop } from '../../contract/desktop.ts';
import { oneColumnBelow } from '../grid.ts';
import { addWidget, type Layout } from '../layout.ts';
import { useArranging, type Arranging } from '../use-arranging.ts';
import { useDesktopChanges } from '../use-desktop-changes.ts';
import { useWidgets, type Widget } from '../use-widgets.ts';
import { AddWidgetModal } from './add-widget-modal.tsx';
import { DesktopGrid } from './desktop-grid.tsx';
import { DesktopListEditor } from './desktop-list-editor.tsx';
import { DesktopToolbar } from './desktop-toolbar.tsx';
import { EmptyDesktop } from './empty-desktop.tsx';
import classes from './home-desktop.module.css';
import { WidgetHosts } from './widget-hosts.tsx';
import { WidgetOffer } from './widget-offer.tsx';

const DesktopEditor = lazy(async () => ({ default: (await import('./desktop-editor.tsx')).DesktopEditor }));

/** The desktop, looked at or arranged. */
export function HomeDesktop({ desktop }: { desktop: Desktop }) {
  const { available, widgetOf } = useWidgets();
  const { error, retry, ...change } = useDesktopChanges(desktop, available);
  const { layout } = change;
  const arranging = useArranging();
  const [adding, { open: add, close: stopAdding }] = useDisclosure(false);

  function startAdding() {
    arranging.start();
    add();
  }

  const tools = { arranging, onAdd: add, onReset: () => void change.reset() };
  return (
    <WidgetHosts widgets={layout.map(({ id }) => widgetOf(id))}>
      <DesktopToolbar {...tools} />
      <ErrorNotice error={error} onRetry={retry} />
      <WidgetOffer offered={change.offered} onAccept={change.accept} onDecline={change.decline} />
      <DesktopMenu {...tools}>
        <div className={classes.ground} data-arranging={arranging.on || undefined}>
          {layout.length === 0 && <EmptyDesktop widgetsExist={available.length > 0} onAdd={startAdding} />}
          {layout.length > 0 && arranging.on && (
            <Editor layout={layout} widgetOf={widgetOf} onChange={change.arrange} />
          )}
          {layout.length > 0 && !arranging.on && <DesktopGrid layout={layout} widgetOf={widgetOf} />}
        </div>
      </DesktopMenu>
      <AddWidgetModal
        opened={adding}
        onClose={stopAdding}
        available={available}
        layout={layout}
        onAdd={(widget) => {
          change.arrange(addWidget(layout, widget.id, widget.description.size));
          // Its button is gone with the question, and the keyboard would be lost with it.
          stopAdding();
        }}
      />
    </WidgetHosts>
  );
}

interface EditorProps {
  layout: Layout;
  widgetOf: (id: string) => Widget;
  onChange: (layout: Layout) => void;
}

function Editor(props: EditorProps) {
  const narrow = useMediaQuery(oneColumnBelow, undefined, { getInitialValueInEffect: false });
  if (narrow) return <DesktopListEditor {...props} />;
  // The grid library is fetched at the first arranging; until then the widgets stay where they are.
  return (
    <Suspense fallback={<DesktopGrid layout={props.layout} widgetOf={props.widgetOf} />}>
      <DesktopEditor {...props} />
    </Suspense>
  );
}

interface DesktopMenuProps {
  arranging: Arranging;
  onAdd: () => void;
  onReset: () => void;
  children: ReactNode;
}

/** The right click on the desktop, as the reference describes it. */
function DesktopMenu({ arranging, onAdd, onReset, children }: DesktopMenuProps) {
  const { t } = useTranslation('desktop');
  return (
    <Menu width="max-content">
      <Menu.ContextMenu>{children}</Menu.ContextMenu>
      <Menu.Dropdown>
        {!arranging.on && (
          <Menu.Item leftSection={<IconLayoutDashboard size={16} />} onClick={arranging.start}>
            {t('editMode')}
          </Menu.Item>
        )}
        {arranging.on && (
          <>
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={onAdd}>
              {t('add')}
            </Menu.Item>
            <Menu.Item leftSection={<IconRestore size={16} />} onClick={onReset}>
              {t('reset')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconCheck size={16} />} onClick={arranging.stop}>
              {t('leaveEditMode')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
