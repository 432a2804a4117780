import {
  IconBuildingStore,
  IconHeartHandshake,
  IconUser,
  IconUserSearch,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { ContactGroup } from '../../contract/contacts.ts';

const looks: Record<ContactGroup, { tone: Tone; Icon: Icon }> = {
  client: { tone: 'accent', Icon: IconUser },
  prospect: { tone: 'info', Icon: IconUserSearch },
  partner: { tone: 'neutral', Icon: IconHeartHandshake },
  other: { tone: 'neutral', Icon: IconBuildingStore },
};

export function GroupBadge({ group }: { group: ContactGroup }) {
  const { t } = useTranslation('contacts');
  return <StateBadge {...looks[group]}>{t(`group.${group}`)}</StateBadge>;
}
