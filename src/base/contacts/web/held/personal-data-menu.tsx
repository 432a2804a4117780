import { Button, Menu } from '@mantine/core';
import { IconEraser, IconFileZip, IconShieldLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../users/web/public.ts';
import type { Contact } from '../../contract/contacts.ts';
import { DossierDialog } from './dossier-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';

/** What a person may ask of whoever holds data about them: to have it, to have it erased. */
export function PersonalDataMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const may = useMay();
  const [shown, setShown] = useState<'dossier' | 'erase' | null>(null);
  const mayExport = may('contacts.contacts.export');
  const mayErase = may('contacts.contacts.erase');
  if (contact.erasedAt !== null || contact.mergedIntoId !== null || !(mayExport || mayErase)) return null;
  return (
    <>
      <Menu withInitialFocusPlaceholder={false} position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconShieldLock size={16} />}>
            {t('personal.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayExport && (
            <Menu.Item leftSection={<IconFileZip size={16} />} onClick={() => setShown('dossier')}>
              {t('personal.export')}
            </Menu.Item>
          )}
          {mayErase && (
            <Menu.Item
              color="var(--mantine-color-error)"
              leftSection={<IconEraser size={16} />}
              onClick={() => setShown('erase')}
            >
              {t('personal.erase')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {shown === 'dossier' && <DossierDialog contact={contact} onClose={() => setShown(null)} />}
      {shown === 'erase' && <EraseDialog contact={contact} onClose={() => setShown(null)} />}
    </>
  );
}
