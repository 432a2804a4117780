import { SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconVariableOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { CompositionInput } from '../../../contract/layout.ts';
import { compositionQuery } from '../../queries.ts';
import { Notice } from '../notice.tsx';
import { MailFrame } from './mail-frame.tsx';
import classes from './mail-preview.module.css';

interface CompositionViewProps {
  input: CompositionInput;
  /** The subject is shown above: of a message, not of the letterhead alone. */
  withSubject?: true;
  /** What the mail is made of beside `input` may have changed since it was last shown. */
  fresh?: true;
}

/** The mail that a text would be, as it will be composed; it follows what is typed. */
export function CompositionView({ input, withSubject, fresh }: CompositionViewProps) {
  const { t } = useTranslation('communication-plans');
  const [asked] = useDebouncedValue(input, 400);
  const [shown, setShown] = useState<'html' | 'text'>('html');
  const { data, error } = useQuery({
    ...compositionQuery(asked),
    ...(fresh && { staleTime: 0, refetchOnMount: 'always' }),
  });
  return (
    <div>
      <ErrorNotice error={error} />
      {data && (
        <>
          {withSubject && (
            <Text fw={600} mb="xs" style={{ overflowWrap: 'anywhere' }}>
              {data.subject || t('templates.noSubject')}
            </Text>
          )}
          {data.missing.length > 0 && (
            <Notice tone="warning" Icon={IconVariableOff}>
              {t('composition.missing', { names: data.missing.map((name) => `%${name}%`).join(', ') })}
            </Notice>
          )}
          <SegmentedControl
            size="xs"
            my="xs"
            aria-label={t('preview.format')}
            value={shown}
            onChange={(format) => setShown(format as typeof shown)}
            data={[
              { value: 'html', label: t('preview.html') },
              { value: 'text', label: t('preview.text') },
            ]}
          />
          {shown === 'html' ? (
            <MailFrame source={{ html: data.html }} subject={data.subject} />
          ) : (
            <pre className={classes['text']}>{data.text}</pre>
          )}
        </>
      )}
    </div>
  );
}
