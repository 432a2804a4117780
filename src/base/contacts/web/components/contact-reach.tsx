import { Anchor, Group } from '@mantine/core';
import { IconMail, IconMapPin, IconPhone } from '@tabler/icons-react';
import { PhoneLink } from '../../../../platform/ui/web/fact-sheet.tsx';
import type { Contact } from '../../contract/contacts.ts';

/** Under the name, on every tab of the file: how to reach the contact at once. */
export function ContactReach({ contact }: { contact: Contact }) {
  const { email, mobile, phone, city, proCity } = contact;
  const number = mobile ?? phone;
  const place = city ?? proCity;
  if (!email && !number && !place) return null;
  return (
    <Group gap="md" mt={4}>
      {email && (
        <Group gap={6} wrap="nowrap">
          <IconMail size={16} aria-hidden />
          <Anchor href={`mailto:${email}`} c="inherit" style={{ overflowWrap: 'anywhere' }}>
            {email}
          </Anchor>
        </Group>
      )}
      {number && (
        <Group gap={6} wrap="nowrap">
          <IconPhone size={16} aria-hidden />
          <PhoneLink number={number} />
        </Group>
      )}
      {place && (
        <Group gap={6} wrap="nowrap">
          <IconMapPin size={16} aria-hidden />
          {place}
        </Group>
      )}
    </Group>
  );
}
