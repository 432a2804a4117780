import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { JokerButton, Jokers } from '../../contract/jokers.ts';
import { useSaveRow, type Owner } from '../queries.ts';
import { shownButtons, useCommands } from '../use-jokers.ts';
import { ButtonForm } from './button-form.tsx';
import { ButtonList } from './button-list.tsx';

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
  const [buttons, setButtons] = useState(shownButtons(jokers, proposed));
  const [changing, setChanging] = useState<JokerButton | 'new' | null>(null);

  function choose(next: Owner) {
    setOwner(next);
    setChanging(null);
    setButtons(next === 'own' ? shownButtons(jokers, proposed) : (jokers.defaults.buttons ?? proposed));
  }

  const store = (row: JokerButton[] | null) =>
    save.mutate({ owner, buttons: row }, { onSuccess: () => onClose() });

  function keep(button: JokerButton) {
    const isThere = buttons.some(({ id }) => id === button.id);
    setButtons(isThere ? buttons.map((one) => (one.id === button.id ? button : one)) : [...buttons, button]);
    setChanging(null);
  }

  return (
    <Modal opened onClose={onClose} title={t('editor.title')} size="lg">
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
              onChange={(chosen) => choose(chosen as Owner)}
              aria-label={t('editor.whose')}
              data={[
                { value: 'own', label: t('editor.own') },
                { value: 'defaults', label: t('editor.defaults') },
              ]}
            />
          )}
          <Text c="dimmed">{t(owner === 'own' ? 'editor.ownText' : 'editor.defaultsText')}</Text>
          <ErrorNotice error={save.error} />
          <ButtonList buttons={buttons} onChange={setButtons} onOpen={setChanging} />
          <Group justify="space-between">
            <Button variant="subtle" color="gray" disabled={save.isPending} onClick={() => store(null)}>
              {t(owner === 'own' ? 'editor.toDefaults' : 'editor.toProposed')}
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('editor.cancel')}
              </Button>
              <Button loading={save.isPending} onClick={() => store([...buttons])}>
                {t('editor.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
