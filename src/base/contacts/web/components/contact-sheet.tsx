import { Anchor, Paper, SimpleGrid, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../contract/contacts.ts';
import classes from './contact-sheet.module.css';

/** Who the contact is and how to reach them. What is not known is not shown. */
export function ContactSheet({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} maw={1100}>
      <Section title={t('sheet.identity')}>
        <Line label={t('sheet.company')} value={contact.companyName} />
        <Line label={t('sheet.civility')} value={contact.civilityLong} />
        <Line label={t('sheet.firstName')} value={contact.firstName} />
        <Line label={t('sheet.lastName')} value={contact.lastName} />
        <Line label={t('sheet.jobTitle')} value={contact.jobTitle} />
      </Section>
      <Section title={t('sheet.reach')}>
        <Line
          label={t('sheet.email')}
          value={contact.email && <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor>}
          missing={t('sheet.noEmail')}
        />
        <Line
          label={t('sheet.mobile')}
          value={
            contact.mobile && (
              <Anchor href={`tel:${contact.mobile.replaceAll(/[^\d+]/g, '')}`} className="figures">
                {contact.mobile}
              </Anchor>
            )
          }
        />
        <Line label={t('sheet.address')} value={addressOf(contact)} />
      </Section>
    </SimpleGrid>
  );
}

function addressOf(contact: Contact): ReactNode {
  const lines = [
    contact.address1,
    contact.address2,
    [contact.postalCode, contact.city].filter(Boolean).join(' '),
    contact.country,
  ].filter(Boolean);
  return lines.length > 0 && <span className={classes.address}>{lines.join('\n')}</span>;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper p="md">
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <dl className={classes.lines}>{children}</dl>
    </Paper>
  );
}

interface LineProps {
  label: string;
  value: ReactNode;
  /** Said in place of a value whose absence matters. */
  missing?: string;
}

function Line({ label, value, missing }: LineProps) {
  if (!value && !missing) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd data-missing={!value || undefined}>{value || missing}</dd>
    </>
  );
}
