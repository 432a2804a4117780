import { Input, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentNode } from '../../../../../platform/rich-text/contract/nodes.ts';
import type { RichTextEditorHandle } from '../../../../../platform/rich-text/web/editor-handle.ts';
import { useVariableWriting } from '../variables/use-variable-writing.ts';
import { VariablePicker } from '../variables/variable-picker.tsx';

// The editor is the heaviest thing there is: it comes when somebody writes.
const RichTextEditor = lazy(() => import('../../../../../platform/rich-text/web/rich-text-editor.tsx'));

interface BodyFieldProps {
  value: DocumentNode | null;
  onChange: (body: DocumentNode | null) => void;
  error: ReactNode;
  /** Said otherwise than for a message: the letterhead. */
  words?: { label: string; hint: string };
  /** Names that exist in this text beside those of every message. */
  also?: readonly string[];
}

/** The text of a mail, formatted, with the variables at hand. */
export function BodyField({ value, onChange, error, words, also }: BodyFieldProps) {
  const { t } = useTranslation('communication-plans');
  const editor = useRef<RichTextEditorHandle>(null);
  const writing = useVariableWriting(also);
  const id = useId();
  const label = words?.label ?? t('editor.body');
  return (
    <div>
      <Input.Label component="div">{label}</Input.Label>
      <Suspense fallback={<Skeleton height={220} />}>
        <RichTextEditor
          ref={editor}
          variant="mail"
          value={value}
          onChange={onChange}
          ariaLabel={label}
          {...writing}
          placeholder={t('editor.bodyPlaceholder')}
          invalid={Boolean(error)}
          describedBy={id}
          toolbarEnd={
            <VariablePicker
              label={t('editor.insertIntoBody')}
              onPick={(name) => editor.current?.insertText(`%${name}%`)}
              {...(also && { also })}
            />
          }
        />
      </Suspense>
      <div id={id}>
        {error ? (
          <Input.Error component="div" mt={6}>
            {error}
          </Input.Error>
        ) : (
          <Text size="xs" c="dimmed" mt={6}>
            {words?.hint ?? t('editor.bodyHint')}
          </Text>
        )}
      </div>
    </div>
  );
}
