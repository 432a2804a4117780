import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';
import { useMay } from '../../../users/web/public.ts';
import type { JokerButton, Jokers } from '../../contract/jokers.ts';
import { useSaveRow, type Owner } from '../queries.ts';
import { shownButtons, useCommands } from '../use-jokers.ts';
import { ButtonForm } from './button-form.tsx';
import { ButtonList } from './button-list.tsx';

type Rows = Record<Owner, readonly JokerButton[]>;

interface JokerEditorProps {
  jokers: Jokers;
  onClose: () => void;
}

/** The buttons of a row: which, in which order; one's own, or the company's for who may choose them. */
export default function JokerEditor({ jokers, onClose }: JokerEditorProps) {
  const { t } = useTranslation('jokers');
  const { proposed } = useCommands();
  const may = useMay();
  const save = useSaveRow();
  const [owner, setOwner] = useState<Owner>('own');
  /** What is changed and not saved yet, of one row or of both. */
  const [drafts, setDrafts] = useState<Partial<Rows>>({});
  const [changing, setChanging] = useState<JokerButton | 'new' | null>(null);
  /** Which one was looked at, to go on from there. */
  const [last, setLast] = useState<string | null>(null);
  const close = useGivingUp(changing !== null || Object.keys(drafts).length > 0, onClose);
  const rows: Rows = {
    own: shownButtons(jokers, proposed),
    defaults: jokers.defaults.buttons ?? proposed,
    ...drafts,
  };
  const buttons = rows[owner];
  const setButtons = (next: JokerButton[]) => setDrafts({ ...drafts, [owner]: next });

  async function store(row: Partial<Record<Owner, readonly JokerButton[] | null>>) {
    try {
      for (const [whose, chosen] of Object.entries(row)) {
        await save.mutateAsync({ owner: whose as Owner, buttons: chosen && [...chosen] });
      }
      onClose();
    } catch {
      // Shown above the list: nothing of it is lost.
    }
  }

  function open(button: JokerButton | 'new') {
    setLast(button === 'new' ? button : button.id);
    setChanging(button);
  }

  function keep(button: JokerButton) {
    const isThere = buttons.some(({ id }) => id === button.id);
    setButtons(isThere ? buttons.map((one) => (one.id === button.id ? button : one)) : [...buttons, button]);
    setLast(button.id);
    setChanging(null);
  }

  return (
    <Modal
      opened
      onClose={() => void close()}
      title={t('editor.title')}
      size="lg"
      closeOnClickOutside={false}
    >
      <DialogBody key={changing === null ? 'list' : 'button'}>
        {changing !== null ? (
          <ButtonForm
            button={changing === 'new' ? null : changing}
            onKeep={keep}
            onBack={() => setChanging(null)}
          />
        ) : (
          <Stack gap="md">
            {may('jokers.defaults.change') && (
              <SegmentedControl
                value={owner}
                onChange={(chosen) => setOwner(chosen as Owner)}
                aria-label={t('editor.whose')}
                data={[
                  { value: 'own', label: t('editor.own') },
                  { value: 'defaults', label: t('editor.defaults') },
                ]}
              />
            )}
            <Text c="dimmed">{t(owner === 'own' ? 'editor.ownText' : 'editor.defaultsText')}</Text>
            <ErrorNotice error={save.error} />
            <ButtonList buttons={buttons} last={last} onChange={setButtons} onOpen={open} />
            <Group gap="xs">
              <Button
                variant="subtle"
                color="gray"
                disabled={save.isPending}
                onClick={() => void store({ ...drafts, [owner]: null })}
              >
                {t(owner === 'own' ? 'editor.toDefaults' : 'editor.toProposed')}
              </Button>
              <Group gap="xs" ml="auto">
                <Button variant="default" onClick={() => void close()}>
                  {t('editor.cancel')}
                </Button>
                <Button loading={save.isPending} onClick={() => void store(drafts)}>
                  {t('editor.save')}
                </Button>
              </Group>
            </Group>
          </Stack>
        )}
      </DialogBody>
    </Modal>
  );
}
