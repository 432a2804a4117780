import { Anchor, Button, Group, Paper, SimpleGrid, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { AddressLines, EmailLink, Fact, Facts, PhoneLink } from '../../../../platform/ui/web/fact-sheet.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { Company } from '../../contract/company.ts';
import { spacedSiren, spacedSiret } from '../../contract/identifiers.ts';
import { IdentityDialog } from './identity-dialog.tsx';

/** Who the company is and how it is reached; what the law asks for and is not known is said. */
export function IdentitySection({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const may = useMay();
  const [editing, setEditing] = useState(false);
  return (
    <Paper p="md" component="section" aria-label={t('sheet.identity')}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <Title order={2} size="h4">
          {t('sheet.identity')}
        </Title>
        {may('company.company.change') && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} />}
            onClick={() => setEditing(true)}
          >
            {t('identity.edit')}
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Registered company={company} />
        <Reached company={company} />
      </SimpleGrid>
      {editing && <IdentityDialog company={company} onClose={() => setEditing(false)} />}
    </Paper>
  );
}

function Registered({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const { shareCapitalCents, siren, siret } = company;
  return (
    <Facts>
      <Fact label={t('sheet.name')} value={company.name} />
      <Fact label={t('sheet.legalForm')} value={company.legalForm} missing={t('sheet.unknown')} />
      <Fact
        label={t('sheet.shareCapital')}
        value={shareCapitalCents !== null && format.amount(shareCapitalCents)}
      />
      <Fact label={t('sheet.siren')} value={siren && spacedSiren(siren)} missing={t('sheet.unknown')} />
      <Fact label={t('sheet.siret')} value={siret && spacedSiret(siret)} />
      <Fact label={t('sheet.vat')} value={company.vatNumber} />
      <Fact label={t('sheet.rcs')} value={company.rcsCity} missing={t('sheet.unknown')} />
      <Fact label={t('sheet.ape')} value={company.apeCode} />
    </Facts>
  );
}

function Reached({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const { address1, address2, postalCode, city, phone, email, website } = company;
  const lines = [address1, address2, [postalCode, city].filter(Boolean).join(' ')];
  return (
    <Facts>
      <Fact
        label={t('sheet.address')}
        value={lines.some(Boolean) && <AddressLines lines={lines} />}
        missing={t('sheet.unknown')}
      />
      <Fact label={t('sheet.phone')} value={phone && <PhoneLink number={phone} />} />
      <Fact label={t('sheet.email')} value={email && <EmailLink address={email} />} />
      <Fact
        label={t('sheet.website')}
        value={
          website && (
            <Anchor href={website} target="_blank" rel="noopener noreferrer">
              {website}
            </Anchor>
          )
        }
      />
    </Facts>
  );
}
