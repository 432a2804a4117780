import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Extension } from '../../contract/extensions.ts';
import { useChangeExtension, type Change } from '../queries.ts';

const looks = {
  install: { Icon: IconDownload, variant: 'filled' },
  uninstall: { Icon: IconTrash, variant: 'default' },
} as const;

interface ChangeButtonProps {
  extension: Extension;
  name: string;
}

/** Installs, or uninstalls: asks first, since everybody will see it. */
export function ChangeButton({ extension, name }: ChangeButtonProps) {
  const { t } = useTranslation('extensions');
  const confirm = useConfirm();
  const change = useChangeExtension(extension.id);
  const act: Change = extension.installedAt ? 'uninstall' : 'install';
  const { Icon, variant } = looks[act];

  async function ask() {
    const agreed = await confirm({
      title: t(`${act}.question`, { name }),
      text: t(`${act}.consequences`),
      confirmLabel: t(`${act}.label`),
      dangerous: act === 'uninstall',
    });
    if (!agreed) return;
    change.mutate(act, {
      onSuccess: () => notifications.show({ message: t(`${act}.done`, { name }), color: 'plum' }),
    });
  }

  return (
    <Stack gap="sm">
      <ErrorNotice error={change.error} />
      <div>
        <Button
          variant={variant}
          leftSection={<Icon size={16} />}
          loading={change.isPending}
          onClick={() => void ask()}
          aria-label={t(`${act}.labelOf`, { name })}
        >
          {t(`${act}.label`)}
        </Button>
      </div>
    </Stack>
  );
}
