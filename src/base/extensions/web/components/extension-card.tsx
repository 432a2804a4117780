import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconBooks, IconCircleCheck, IconCircleDashed, IconPuzzle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { useModules } from '../../../../platform/modules/web/modules-context.ts';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { Extension } from '../../contract/extensions.ts';
import { AddedThings } from './added-things.tsx';
import { ChangeButton } from './change-button.tsx';
import { DataSize } from './data-size.tsx';
import classes from './extension-card.module.css';
import { UpdateNotice } from './update-notice.tsx';
import { VersionHistory } from './version-history.tsx';

/** One extension: what it is, what it adds, its versions, and whether it is installed. */
export function ExtensionCard({ extension }: { extension: Extension }) {
  const { t } = useTranslation('extensions');
  const may = useMay();
  const manages = may('extensions.extensions.manage');
  const { all } = useModules();
  const manifest = all.find((module) => module.id === extension.id)?.manifest;
  const settings = manifest?.settings;
  const name = t(extension.nameKey);
  const KindIcon = extension.kind === 'library' ? IconBooks : IconPuzzle;
  return (
    <Paper p="lg" component="article" aria-label={name}>
      <Stack gap="md" h="100%">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <span className={classes.icon}>
              <KindIcon size={22} stroke={1.6} aria-hidden />
            </span>
            <div>
              <Title order={2} size="h3">
                {name}
              </Title>
              <Text c="dimmed">
                {t(`kind.${extension.kind}`)} · <Version extension={extension} />
              </Text>
            </div>
          </Group>
          <InstalledState extension={extension} />
        </Group>
        <UpdateNotice extension={extension} />
        <Text>{t(extension.descriptionKey)}</Text>
        {manifest && <AddedThings manifest={manifest} />}
        {manages && <DataSize id={extension.id} />}
        <VersionHistory versions={extension.versions} />
        <Group mt="auto" justify="space-between">
          {manages && <ChangeButton extension={extension} name={name} />}
          <Group gap="md">
            {extension.installedAt && settings && may(settings.permission) && (
              <Anchor component={Link} to={settings.path} aria-label={t('settingsOf', { name })}>
                {t('settings')}
              </Anchor>
            )}
            <Anchor component={Link} to={`/about/${extension.id}`} aria-label={t('about.of', { name })}>
              {t('about.link')}
            </Anchor>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

/** The version that runs, or the one that would. */
function Version({ extension: { versions, installedAt, installedVersion } }: { extension: Extension }) {
  const { t } = useTranslation('extensions');
  const format = useFormat();
  const version = (installedAt && installedVersion) || versions[0]?.version;
  const date = versions.find((note) => note.version === version)?.date;
  return (
    <span className="figures">
      {t('version', { version })}
      {date && `, ${format.civilDateInFigures(date)}`}
    </span>
  );
}

function InstalledState({ extension: { installedAt } }: { extension: Extension }) {
  const { t } = useTranslation('extensions');
  const format = useFormat();
  if (!installedAt) {
    return (
      <StateBadge tone="neutral" Icon={IconCircleDashed}>
        {t('notInstalled')}
      </StateBadge>
    );
  }
  const since = t('installedSince', { date: format.momentInFull(installedAt) });
  return (
    <StateBadge tone="good" Icon={IconCircleCheck} title={since}>
      {t('installed')}
    </StateBadge>
  );
}
