import { Button, Group, Popover, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefFromTyped } from '../../contract/links.ts';
import { setLink } from './set-link.ts';
import { STAY_ON_SCREEN, ToolbarButton } from './toolbar-button.tsx';

interface LinkFormProps {
  editor: Editor;
  disabled: boolean;
}

interface FieldsProps {
  editor: Editor;
  /** The address under the cursor, empty when there is none. */
  current: string;
  close: () => void;
}

function Fields({ editor, current, close }: FieldsProps) {
  const { t } = useTranslation('rich-text');
  const [typed, setTyped] = useState(current);
  const [refused, setRefused] = useState(false);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    // A form around the editor, if any, is not the one that is sent.
    event.stopPropagation();
    const href = hrefFromTyped(typed);
    setRefused(href === null);
    if (href === null) return;
    setLink(editor, href, typed.trim());
    close();
  };

  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    close();
  };

  return (
    <form onSubmit={apply} noValidate>
      <TextInput
        label={t('link.address')}
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={refused && t('errors.badLink')}
      />
      <Group justify="flex-end" gap="xs" mt="xs">
        {current !== '' && (
          <Button size="xs" variant="subtle" color="gray" onClick={remove}>
            {t('link.remove')}
          </Button>
        )}
        <Button size="xs" type="submit">
          {t('link.apply')}
        </Button>
      </Group>
    </form>
  );
}

/** The address of the selected words; with nothing selected, the address itself is written. */
export function LinkForm({ editor, disabled }: LinkFormProps) {
  const { t } = useTranslation('rich-text');
  const [opened, setOpened] = useState(false);
  const current = useEditorState({
    editor,
    selector: (state) => String(state.editor.getAttributes('link')['href'] ?? ''),
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      middlewares={STAY_ON_SCREEN}
      width={300}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <ToolbarButton
          Icon={IconLink}
          label={t('link.title')}
          shortcut="Control+Alt+K"
          expanded={opened}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('link.title')}>
        <Fields editor={editor} current={current} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
