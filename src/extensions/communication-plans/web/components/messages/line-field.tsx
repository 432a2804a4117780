import { Input, Skeleton } from '@mantine/core';
import { lazy, Suspense, useId, useRef, type ReactNode } from 'react';
import type { RichTextEditorHandle } from '../../../../../platform/rich-text/web/editor-handle.ts';
import { useVariableWriting } from '../variables/use-variable-writing.ts';
import { VariablePicker } from '../variables/variable-picker.tsx';

// The editor comes when somebody writes, and the text of the mail has the same one.
const OneLineEditor = lazy(() => import('../../../../../platform/rich-text/web/one-line-editor.tsx'));

interface LineFieldProps {
  label: string;
  /** What the button of variables does, said in full. */
  insertLabel: string;
  value: string;
  onChange: (line: string) => void;
  error: ReactNode;
  hint?: string;
}

/** One line of a mail, with the variables at hand: the subject, the salutation. */
export function LineField({ label, insertLabel, value, onChange, error, hint }: LineFieldProps) {
  const editor = useRef<Pick<RichTextEditorHandle, 'focus' | 'insertText'>>(null);
  const writing = useVariableWriting();
  const id = useId();
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={hint}
      descriptionProps={{ mb: 4 }}
      error={error}
      errorProps={{ id, component: 'div' }}
    >
      <Suspense fallback={<Skeleton height={36} />}>
        <OneLineEditor
          ref={editor}
          value={value}
          onChange={onChange}
          ariaLabel={label}
          maxLength={250}
          {...writing}
          invalid={Boolean(error)}
          describedBy={id}
          end={
            <VariablePicker label={insertLabel} onPick={(name) => editor.current?.insertText(`%${name}%`)} />
          }
        />
      </Suspense>
    </Input.Wrapper>
  );
}
