import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useApiForm } from '../../../../platform/ui/web/use-api-form.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { openDirect } from '../queries.ts';
import { FormModal } from './form-modal.tsx';
import { PeopleChooser } from './people-chooser.tsx';

interface NewDirectModalProps {
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** A private discussion with some people: the one they have already, when there is one. */
export function NewDirectModal({ onClose, onOpened }: NewDirectModalProps) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const form = useForm({ initialValues: { people: [] as string[] } });
  const sending = useApiForm(form, async ({ people }) => {
    const { id } = await openDirect(people);
    await sync.catchUp();
    onOpened(id);
    onClose();
  });
  const { people } = form.values;
  return (
    <FormModal
      title={t('direct.title')}
      onClose={onClose}
      form={sending}
      isChanged={form.isDirty()}
      submitLabel={t('direct.open')}
      disabled={people.length === 0}
    >
      <PeopleChooser
        label={t('direct.people')}
        value={people}
        onChange={(chosen) => form.setFieldValue('people', chosen)}
        error={form.errors['people']}
      />
    </FormModal>
  );
}
