import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { personName } from '../person-name.ts';
import { usePeople } from '../queries.ts';
import { useSession } from '../session-context.tsx';
import { ProfileForm } from './profile-form.tsx';

export interface ProfileDialogProps {
  /** Oneself, or anybody for an administrator: others are refused by the server. */
  userId: string;
  opened: boolean;
  onClose: () => void;
}

/** A click beside it does not close it: what was typed and cropped would be lost. */
export function ProfileDialog({ userId, opened, onClose }: ProfileDialogProps) {
  const { t } = useTranslation('users');
  // Opened after it stands, at the first time too: it is at its opening that it looks where to return the focus.
  const [stands, setStands] = useState(false);
  useEffect(() => setStands(true), []);
  const isOwn = useSession().user.id === userId;
  const people = usePeople();
  const person = people.data?.find(({ id }) => id === userId);
  const title = isOwn || !person ? t('profile.ownTitle') : t('profile.title', { name: personName(person) });
  return (
    <Modal opened={opened && stands} onClose={onClose} title={title} closeOnClickOutside={false}>
      <QueryView query={people}>
        {() =>
          person && (
            <DialogBody>
              <ProfileForm key={userId} person={person} onClose={onClose} />
            </DialogBody>
          )
        }
      </QueryView>
    </Modal>
  );
}
