import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { useChatEngine } from '../chat-engine.tsx';
import { openDirect } from '../queries.ts';
import { PeopleChooser } from './people-chooser.tsx';

interface NewDirectModalProps {
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** A private discussion with some people: the one they have already, when there is one. */
export function NewDirectModal({ onClose, onOpened }: NewDirectModalProps) {
  const { t } = useTranslation(['chat', 'platform']);
  const { sync } = useChatEngine();
  const form = useForm({ initialValues: { people: [] as string[] } });
  const { onSubmit, error, pending } = useApiForm(form, async ({ people }) => {
    const { id } = await openDirect(people);
    await sync.catchUp();
    onOpened(id);
    onClose();
  });
  const { people } = form.values;
  return (
    <Modal opened onClose={onClose} title={t('direct.title')}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <ErrorNotice error={error} />
          <PeopleChooser
            label={t('direct.people')}
            value={people}
            onChange={(chosen) => form.setFieldValue('people', chosen)}
            error={form.errors['people']}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('platform:actions.cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={people.length === 0}>
              {t('direct.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
