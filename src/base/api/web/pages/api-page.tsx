import { Anchor, Tabs } from '@mantine/core';
import { IconKey, IconWebhook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { useMay } from '../../../users/web/public.ts';
import { WebhooksSection } from '../../../webhooks/web/public.ts';
import { TokensSection } from '../components/tokens-section.tsx';

/** What connects Miaou to other programs: tokens for those that ask, webhooks for those that are told. */
export default function ApiPage() {
  const { t } = useTranslation('api');
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const hasWebhooks = may('webhooks.webhooks.manage');
  const tab = hasWebhooks && address.get('tab') === 'webhooks' ? 'webhooks' : 'tokens';
  const intro = (
    <>
      {t('intro')}{' '}
      <Anchor href="/api/docs" target="_blank" rel="noreferrer" underline="always">
        {t('docs')}
      </Anchor>
    </>
  );
  return (
    <>
      <PageHeader title={t('title')} description={intro} />
      {!hasWebhooks && <TokensSection />}
      {hasWebhooks && (
        <Tabs
          value={tab}
          onChange={(to) => setAddress(to === 'webhooks' ? { tab: to } : {}, { replace: true })}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="tokens" leftSection={<IconKey size={16} aria-hidden />}>
              {t('tabs.tokens')}
            </Tabs.Tab>
            <Tabs.Tab value="webhooks" leftSection={<IconWebhook size={16} aria-hidden />}>
              {t('tabs.webhooks')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="tokens">{tab === 'tokens' && <TokensSection />}</Tabs.Panel>
          <Tabs.Panel value="webhooks">{tab === 'webhooks' && <WebhooksSection />}</Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}
