import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../../platform/ui/web/civil-date-field.tsx';
import { addDays } from './add-days.ts';

interface PostponeDialogProps {
  subject: string;
  dueOn: string;
  today: string;
  onPostpone: (dueOn: string) => void;
  onClose: () => void;
}

/** To which day a message moves. The others stay where they are. */
export function PostponeDialog({ subject, dueOn, today, onPostpone, onClose }: PostponeDialogProps) {
  const { t } = useTranslation('communication-plans');
  const [date, setDate] = useState<string | null>(addDays(dueOn > today ? dueOn : today, 1));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('execution.postponeTitle')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== null) onPostpone(date);
        }}
      >
        <Text fw={550} mb="xs">
          {subject}
        </Text>
        <CivilDateField
          label={t('execution.postponeTo')}
          description={t('execution.postponeText')}
          value={date}
          onChange={setDate}
          minDate={addDays(today, 1)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" disabled={date === null} data-autofocus>
            {t('execution.postpone')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
