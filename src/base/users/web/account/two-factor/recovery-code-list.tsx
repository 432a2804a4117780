import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../../../platform/ui/web/copy-text.ts';
import { useSession } from '../../session-context.tsx';
import classes from '../account.module.css';
import { downloadText } from './download-text.ts';
import { printText } from './print-text.ts';

interface RecoveryCodeListProps {
  codes: readonly string[];
  onKept: () => void;
}

/** The codes, and three ways to keep them. */
export function RecoveryCodeList({ codes, onKept }: RecoveryCodeListProps) {
  const { t } = useTranslation('users');
  const { login } = useSession().user;
  const sheet = [t('twoFactor.sheet', { login }), '', ...codes, ''].join('\n');
  return (
    <Stack gap="md">
      <Text>{t('twoFactor.codesText')}</Text>
      <ul className={classes.codes} aria-label={t('twoFactor.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconCopy size={16} stroke={1.75} />}
          onClick={() => {
            void copyText(codes.join('\n')).then(() =>
              notifications.show({ message: t('twoFactor.copied') }),
            );
          }}
        >
          {t('twoFactor.copy')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPrinter size={16} stroke={1.75} />}
          onClick={() => printText(t('twoFactor.codes'), sheet)}
        >
          {t('twoFactor.print')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} stroke={1.75} />}
          onClick={() => downloadText(t('twoFactor.fileName'), sheet)}
        >
          {t('twoFactor.download')}
        </Button>
      </Group>
      <Button onClick={onKept} data-autofocus autoFocus>
        {t('twoFactor.kept')}
      </Button>
    </Stack>
  );
}
