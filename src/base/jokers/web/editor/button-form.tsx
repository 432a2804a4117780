import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { colorNames } from '../../../../platform/ui/contract/named-colors.ts';
import { longestLabel, type JokerButton } from '../../contract/jokers.ts';
import { buttonLabel, jokerColor } from '../components/joker.tsx';
import rowClasses from '../components/joker-row.module.css';
import { JokerIcon } from '../joker-icon.tsx';
import { useCommands } from '../use-jokers.ts';
import { ColorChoice } from './color-choice.tsx';
import { IconChoice } from './icon-choice.tsx';
import { newButton } from './new-button.ts';

interface ButtonFormProps {
  /** Null adds one. */
  button: JokerButton | null;
  onKeep: (button: JokerButton) => void;
  onBack: () => void;
}

/** One button: what it does, what is written on it, its colour and its icon. */
export function ButtonForm({ button, onKeep, onBack }: ButtonFormProps) {
  const { t } = useTranslation('jokers');
  const { offered, outcome } = useCommands();
  const [draft, setDraft] = useState<JokerButton>(() => button ?? newButton(offered[0]));
  const found = outcome(draft.command);
  const change = (part: Partial<JokerButton>) => setDraft({ ...draft, ...part });

  function bind(id: string | null) {
    const command = offered.find((one) => one.id === id);
    if (command) change({ command: command.id, icon: command.icon });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    // A form in a dialog: the page behind has forms too.
    event.stopPropagation();
    onKeep({ ...draft, label: draft.label?.trim() || null });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Select
          label={t('editor.command')}
          description={t('editor.commandHint')}
          data={useChoices(draft.command)}
          value={draft.command}
          onChange={bind}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('editor.noCommand')}
          // A step of a dialog that stands already.
          autoFocus
          openOnFocus={false}
        />
        <TextInput
          label={t('editor.text')}
          description={t('editor.textHint', { name: buttonLabel(t, { ...draft, label: null }, found) })}
          value={draft.label ?? ''}
          onChange={(event) => change({ label: event.currentTarget.value })}
          maxLength={longestLabel}
        />
        <ColorChoice value={draft.color} colors={colorNames} onChange={(color) => change({ color })} />
        <IconChoice value={draft.icon} onChange={(icon) => change({ icon })} />
        <Group gap="xs">
          <Text c="dimmed">{t('editor.preview')}</Text>
          <span className={rowClasses['joker']} style={jokerColor(draft)}>
            <JokerIcon name={draft.icon} />
            {buttonLabel(t, { ...draft, label: draft.label?.trim() || null }, found)}
          </span>
        </Group>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
            {t('editor.back')}
          </Button>
          <Button type="submit" ml="auto">
            {t('editor.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The commands by where they come from; the present one too when it is no longer offered, so that it is not lost. */
function useChoices(present: string) {
  const { t } = useTranslation('jokers');
  const { offered } = useCommands();
  const groups = Map.groupBy(offered, ({ extensionKey }) => extensionKey);
  const choices = [...groups].map(([extensionKey, commands]) => ({
    group: extensionKey ? t(extensionKey) : t('editor.host'),
    items: commands.map(({ id, labelKey }) => ({ value: id, label: `${t(labelKey)} – ${id}` })),
  }));
  if (offered.some(({ id }) => id === present)) return choices;
  return [{ group: present, items: [{ value: present, label: present }] }, ...choices];
}
