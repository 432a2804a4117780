import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconPuzzleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Manifest, Presentation } from '../../../../platform/modules/contract/manifest.ts';
import { useModules } from '../../../../platform/modules/web/modules-context.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { PageTitle } from '../../../../platform/ui/web/page-title.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import { AboutSection } from '../components/about-section.tsx';
import { AddedThings } from '../components/added-things.tsx';
import { VersionTable } from '../components/version-table.tsx';

/** « À propos de … »: what an extension is for, how it is used, its versions. Open to everybody, installed or not. */
export function AboutExtensionPage() {
  const { id } = useParams();
  const manifest = useModules().all.find((module) => module.id === id)?.manifest;
  return manifest ? <About manifest={manifest} /> : <UnknownExtension />;
}

function About({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation('extensions');
  const [{ version }] = manifest.versions;
  return (
    <>
      <PageHeader
        title={t('about.of', { name: t(manifest.nameKey) })}
        beside={<InstalledState id={manifest.id} />}
        actions={<WayOn manifest={manifest} />}
        description={`${t(`kind.${manifest.kind}`)} · ${t('version', { version })}`}
      />
      <Stack gap="md" maw={760}>
        <Text>{t(manifest.descriptionKey)}</Text>
        {manifest.presentation && <Presented presentation={manifest.presentation} />}
        <AboutSection title={t('about.adds')}>
          <AddedThings manifest={manifest} />
        </AboutSection>
        <AboutSection title={t('about.versions')}>
          <VersionTable versions={manifest.versions} />
        </AboutSection>
      </Stack>
    </>
  );
}

function Presented({ presentation: { features, usage } }: { presentation: Presentation }) {
  const { t } = useTranslation('extensions');
  return (
    <>
      <AboutSection title={t('about.features')}>
        {features.map((key) => (
          <Text key={key}>{t(key)}</Text>
        ))}
      </AboutSection>
      <AboutSection title={t('about.usage')}>
        {usage.map(({ titleKey, textKey }) => (
          <div key={titleKey}>
            <Text fw={600} component="h3" size="sm" m={0}>
              {t(titleKey)}
            </Text>
            <Text>{t(textKey)}</Text>
          </div>
        ))}
      </AboutSection>
    </>
  );
}

/** To the extension, or to where it can be installed. */
function WayOn({ manifest: { id, menu } }: { manifest: Manifest }) {
  const { t } = useTranslation('extensions');
  const { installed } = useModules();
  const path = installed.has(id) ? menu[0]?.path : undefined;
  return (
    <Button component={Link} to={path ?? '/admin/resources'} variant="default">
      {t(path === undefined ? 'title' : 'about.open')}
    </Button>
  );
}

function InstalledState({ id }: { id: string }) {
  const { t } = useTranslation('extensions');
  const { installed } = useModules();
  return installed.has(id) ? (
    <StateBadge tone="good" Icon={IconCircleCheck}>
      {t('installed')}
    </StateBadge>
  ) : (
    <StateBadge tone="neutral" Icon={IconCircleDashed}>
      {t('notInstalled')}
    </StateBadge>
  );
}

function UnknownExtension() {
  const { t } = useTranslation('extensions');
  return (
    <>
      <PageTitle title={t('about.unknownTitle')} />
      <EmptyState level={1} Icon={IconPuzzleOff} title={t('about.unknownTitle')}>
        {t('about.unknownText')}
      </EmptyState>
    </>
  );
}
