import { Button, Group, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLayoutDashboard, IconPlus, IconRestore } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Arranging } from '../use-arranging.ts';
import classes from './desktop-toolbar.module.css';

interface DesktopToolbarProps {
  arranging: Arranging;
  onAdd: () => void;
  onReset: () => void;
}

/** The name of the page and, by button, everything the right click offers. */
export function DesktopToolbar(props: DesktopToolbarProps) {
  const { t } = useTranslation('desktop');
  const { on } = props.arranging;
  const bar = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const wasOn = useRef(on);
  useEffect(() => {
    if (wasOn.current === on) return;
    wasOn.current = on;
    setSaid(t(on ? 'editOn' : 'editOff'));
    // What had the focus is gone with the mode: whoever uses the keyboard goes on from here.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) bar.current?.querySelector('button')?.focus();
  }, [on, t]);
  return (
    <div ref={bar} className={classes.bar} data-arranging={on || undefined}>
      {on ? <ArrangingTools {...props} /> : <RestingTools {...props} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

function RestingTools({ arranging }: DesktopToolbarProps) {
  const { t } = useTranslation('desktop');
  return (
    <>
      <Title order={1} size="h3">
        {t('title')}
      </Title>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        leftSection={<IconLayoutDashboard size={16} />}
        onClick={arranging.start}
      >
        {t('edit')}
      </Button>
    </>
  );
}

function ArrangingTools({ arranging, onAdd, onReset }: DesktopToolbarProps) {
  const { t } = useTranslation('desktop');
  return (
    <>
      <Group gap="sm">
        <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
        <StateBadge tone="accent" Icon={IconLayoutDashboard}>
          {t('editMode')}
        </StateBadge>
        <span className={classes.hint}>{t('editHint')}</span>
      </Group>
      <Group gap="xs" className={classes.tools}>
        <Button size="xs" variant="default" leftSection={<IconPlus size={16} />} onClick={onAdd}>
          {t('add')}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconRestore size={16} />} onClick={onReset}>
          {t('reset')}
        </Button>
      </Group>
      <Button
        size="xs"
        className={classes.done}
        leftSection={<IconCheck size={16} />}
        onClick={arranging.stop}
      >
        {t('done')}
      </Button>
    </>
  );
}
