import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../../platform/http/web/download-file.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { exportAddress, type ActSearch } from '../queries.ts';

/** The lines that are searched, as a file. */
export function ExportMenu({ search }: { search: ActSearch }) {
  const { t } = useTranslation('audit');
  const { language } = useFormat();
  const [pending, setPending] = useState(false);

  async function save(format: 'csv' | 'jsonl') {
    setPending(true);
    try {
      await downloadFile(exportAddress(search, format, language));
    } catch (error) {
      notifications.show({ color: 'red', message: errorText(t, error) });
    } finally {
      setPending(false);
    }
  }

  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={pending} leftSection={<IconDownload size={16} aria-hidden />}>
          {t('exports.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('csv')}>{t('exports.csv')}</Menu.Item>
        <Menu.Item onClick={() => void save('jsonl')}>{t('exports.jsonl')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
