import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheckbox, IconFolderOpen, IconMail, IconSquare, IconTableExport } from '@tabler/icons-react';
import { useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ContactLine } from '../../contract/contact-list.ts';
import { ColumnItems } from './columns-menu.tsx';
import classes from './contact-list.module.css';
import type { useColumns } from './use-columns.ts';
import type { Export } from './use-export.ts';
import type { Selection } from './use-selection.ts';

interface Place {
  x: number;
  y: number;
  contact: ContactLine | null;
}

/** Where a right click fell, and on what; the browser's own menu stays for links of ours held with a key. */
export function useLinesMenu() {
  const [place, setPlace] = useState<Place | null>(null);
  function open(event: MouseEvent, contact: ContactLine | null) {
    if (event.ctrlKey || event.defaultPrevented) return;
    event.preventDefault();
    const box = (event.target as HTMLElement).getBoundingClientRect();
    // From the keyboard there is no pointer: beneath what has the focus.
    const byKey = event.clientX === 0 && event.clientY === 0;
    setPlace({ x: byKey ? box.left : event.clientX, y: byKey ? box.bottom : event.clientY, contact });
  }
  return { place, open, close: () => setPlace(null) };
}

interface LinesMenuProps {
  menu: ReturnType<typeof useLinesMenu>;
  selection: Selection;
  columns: ReturnType<typeof useColumns>;
  exporting: Export;
}

/** What the buttons over the list and on its lines do, where the pointer is. */
export function LinesMenu({ menu: { place, close }, selection, columns, exporting }: LinesMenuProps) {
  const { t } = useTranslation('contacts');
  if (!place) return null;
  const { x, y, contact } = place;
  return (
    <Menu opened onClose={close} position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes.place}
          style={{ left: x, top: y }}
          tabIndex={-1}
          aria-label={contact?.displayName ?? t('title')}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={contact?.displayName ?? t('title')}>
        {contact && <LineItems contact={contact} selection={selection} />}
        {exporting && (
          <Menu.Item leftSection={<IconTableExport size={16} />} onClick={exporting.run}>
            {exporting.count > 0 ? t('list.exportSelected', { count: exporting.count }) : t('list.export')}
          </Menu.Item>
        )}
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>{t('list.columns')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <ColumnItems choice={columns} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      </Menu.Dropdown>
    </Menu>
  );
}

function LineItems({ contact, selection }: { contact: ContactLine; selection: Selection }) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const isSelected = selection.has(contact.id);
  return (
    <>
      <Menu.Item
        leftSection={<IconFolderOpen size={16} />}
        onClick={() => void navigate(`/contacts/${contact.id}`)}
      >
        {t('list.open')}
      </Menu.Item>
      {contact.email && (
        <Menu.Item component="a" href={`mailto:${contact.email}`} leftSection={<IconMail size={16} />}>
          {t('list.write')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={isSelected ? <IconSquare size={16} /> : <IconCheckbox size={16} />}
        onClick={() => selection.toggle(contact.id)}
      >
        {t(isSelected ? 'list.unselectThis' : 'list.selectThis')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
