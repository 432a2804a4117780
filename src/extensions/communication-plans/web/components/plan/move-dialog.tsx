import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrorText } from '../../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { fieldsOf } from '../messages/message-errors.ts';
import { CivilDateField } from '../../../../../platform/ui/web/civil-date-field.tsx';

export interface Movable {
  position: number;
  subject: string;
  dueOn: string;
  movedByHand: boolean;
}

interface MoveDialogProps {
  message: Movable;
  /** The first day it may leave on. */
  earliest: string;
  /** Null gives the message back to its delay. What it throws is shown beside the field. */
  onMove: (dueOn: string | null) => Promise<unknown>;
  onClose: () => void;
}

/** On which day a message leaves, chosen by hand. The others stay where they are. */
export function MoveDialog({ message, earliest, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  const [day, setDay] = useState<string | null>(message.dueOn);
  const { pending, error, move, forget } = useMove(onMove, onClose);
  const refused = fieldsOf(error)[0];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('move.title', { position: message.position })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== null) void move(day);
        }}
      >
        <Text fw={550} mb="xs">
          {message.subject || t('templates.noSubject')}
        </Text>
        <CivilDateField
          label={t('move.day')}
          description={t('move.text')}
          value={day}
          onChange={(chosen) => {
            setDay(chosen);
            forget();
          }}
          minDate={earliest}
          error={refused && fieldErrorText(t, refused)}
        />
        {day !== null && (
          <Text size="sm" c="dimmed" mt={4}>
            {format.relativeDay(day)}
          </Text>
        )}
        {!refused && <ErrorNotice error={error} />}
        <Group justify="flex-end" mt="lg" gap="xs">
          {message.movedByHand && (
            <Button variant="subtle" mr="auto" disabled={pending} onClick={() => void move(null)}>
              {t('move.back')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={day === null}>
            {t('move.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function useMove(onMove: MoveDialogProps['onMove'], onDone: () => void) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function move(dueOn: string | null) {
    if (pending) return;
    setPending(true);
    try {
      await onMove(dueOn);
      onDone();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  }
  return { pending, error, move, forget: () => setError(null) };
}
