import { Alert, Anchor, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DuplicateQuery } from '../../contract/duplicates.ts';
import { duplicatesQuery } from '../queries.ts';
import type { ContactForm } from './use-contact-form.ts';

const afterMs = 400;

/** Who may be the same as what is being typed, with the way to their file. */
export function DuplicatesNotice({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  const [asked] = useDebouncedValue(questionOf(form), afterMs);
  const query = useQuery({
    ...duplicatesQuery(JSON.parse(asked) as DuplicateQuery),
    enabled: asked !== '{}',
  });
  const alike = asked === '{}' ? [] : (query.data?.contacts ?? []);
  return (
    <div role="status">
      {alike.length > 0 && (
        <Alert
          color="yellow"
          icon={<IconUsers aria-hidden />}
          title={t('form.alike', { count: alike.length })}
        >
          {alike.map((contact) => (
            <Text key={contact.id} size="sm" c="var(--mantine-color-text)">
              <Anchor
                href={`/contacts/${contact.id}`}
                target="_blank"
                rel="noopener"
                underline="always"
                inherit
              >
                {contact.displayName}
              </Anchor>{' '}
              {[contact.city, t(`form.alikeBy.${contact.alike}`), contact.archivedAt && t('archived')]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          ))}
        </Alert>
      )}
    </div>
  );
}

/** As text, so that what stays the same is asked once. Nothing is asked of what the contact already was. */
function questionOf({ draft, before, contact }: ContactForm): string {
  const names = ['email', 'firstName', 'lastName', 'companyName', 'city'] as const;
  if (contact && names.every((name) => draft[name] === before[name])) return '{}';
  const asked: DuplicateQuery = contact ? { except: contact.id } : {};
  for (const name of names) if (draft[name].trim() !== '') asked[name] = draft[name].trim();
  const phone = draft.mobile.trim() || draft.phone.trim();
  if (phone !== '') asked.phone = phone;
  const isEnough = asked.email ?? asked.lastName ?? asked.companyName;
  return isEnough ? JSON.stringify(asked) : '{}';
}
