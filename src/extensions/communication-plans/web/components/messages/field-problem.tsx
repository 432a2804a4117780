import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../../../platform/i18n/web/error-text.ts';

/** Clear of the bars at both ends of the page. */
const style = {
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  scrollMarginBlock: 112,
} as const;

interface FieldProblemProps {
  error: FieldError;
  /** Puts the right name of a variable in place of the wrong one. */
  onReplace: (wrong: string, right: string) => void;
}

/** What is wrong with a field, with the correction at hand where there is one. */
export function FieldProblem({ error, onReplace }: FieldProblemProps) {
  const { t } = useTranslation('communication-plans');
  const words = useRef<HTMLSpanElement>(null);
  // It may be far from the button that was pressed.
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  const { name, suggestion } = error.params;
  const canReplace = typeof name === 'string' && typeof suggestion === 'string';
  return (
    <span ref={words} style={style}>
      <span>{fieldErrorText(t, error)}</span>
      {canReplace && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconWand size={14} />}
          onClick={() => onReplace(name, suggestion)}
        >
          {t('editor.replaceBy', { name: suggestion })}
        </Button>
      )}
    </span>
  );
}
