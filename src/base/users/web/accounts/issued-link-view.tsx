import { Alert, Button, Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { copyText } from '../../../../platform/ui/web/copy-text.ts';
import type { IssuedLink, LinkMail } from '../../contract/accounts.ts';
import { linkAddress, type LinkKind } from '../../contract/links.ts';
import { personName } from '../person-name.ts';

interface IssuedLinkViewProps {
  issued: IssuedLink;
  kind: LinkKind;
  onClose: () => void;
}

/** The link, this once: what became of its mail, and the way to copy it. */
export function IssuedLinkView({ issued, kind, onClose }: IssuedLinkViewProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const address = linkAddress(window.location.origin, kind, issued.token);
  return (
    <Stack gap="md">
      <MailNotice mail={issued.mail} />
      <TextInput
        label={t('accounts.linkOf', { name: personName(issued.account) })}
        description={t('accounts.linkHint', { until: format.momentInFull(issued.expiresAt) })}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="xs">
        <Button
          autoFocus
          variant="default"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={() => void copyText(address).then(() => setCopied(true))}
        >
          {t(copied ? 'accounts.copied' : 'accounts.copy')}
        </Button>
        <Button onClick={onClose}>{t('accounts.close')}</Button>
      </Group>
      <VisuallyHidden role="status">{copied && t('accounts.copied')}</VisuallyHidden>
    </Stack>
  );
}

function MailNotice({ mail }: { mail: LinkMail }) {
  const { t } = useTranslation('users');
  if (mail.kind === 'notAsked') return <Text>{t('accounts.mail.notAsked')}</Text>;
  if (mail.kind === 'sent') {
    return (
      <Alert color="green" icon={<IconMailCheck aria-hidden />}>
        {t('accounts.mail.sent', { to: mail.to })}
      </Alert>
    );
  }
  const text =
    mail.kind === 'obstacle'
      ? t(`accounts.obstacles.${mail.reason}`)
      : t('accounts.mail.failed', { to: mail.to, response: mail.response });
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
      {text}
    </Alert>
  );
}
