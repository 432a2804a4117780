import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import type { Contact } from '../../contract/contacts.ts';
import { ContactFinder } from './contact-finder.tsx';
import { MergeChoices } from './merge-choices.tsx';

interface MergeDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Two files of one person become one: which is kept, what is kept of each, what moves. */
export function MergeDialog({ contact, onClose }: MergeDialogProps) {
  const { t } = useTranslation('contacts');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [turned, setTurned] = useState(false);
  const [asked, setAsked] = useState(false);
  const [keptId, goneId] = turned ? [otherId, contact.id] : [contact.id, otherId];
  return (
    <Modal opened onClose={onClose} title={t('merge.title')} size={820} closeOnClickOutside={false}>
      <DialogBody>
        {asked && keptId && goneId ? (
          <MergeChoices
            key={keptId}
            keptId={keptId}
            otherId={goneId}
            onTurn={() => setTurned(!turned)}
            onClose={onClose}
          />
        ) : (
          <Stack gap="md">
            <ContactFinder
              label={t('merge.find')}
              description={t('merge.findHint', { name: contact.displayName })}
              value={otherId}
              exceptId={contact.id}
              onChange={setOtherId}
            />
            <Group gap="xs" justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('form.cancel')}
              </Button>
              <Button disabled={otherId === null} onClick={() => setAsked(true)}>
                {t('merge.compare')}
              </Button>
            </Group>
          </Stack>
        )}
      </DialogBody>
    </Modal>
  );
}
