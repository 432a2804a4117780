import { Popover, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { namedColors } from '../../../../platform/ui/contract/named-colors.ts';
import type { JokerButton } from '../../contract/jokers.ts';
import type { Outcome } from '../commands.ts';
import { JokerIcon } from '../joker-icon.tsx';
import classes from './joker-row.module.css';

interface JokerProps {
  button: JokerButton;
  outcome: Outcome;
  /** Of its shortcut. */
  digit: number | null;
}

/** One button: the way to what its command does, or, greyed, why it does nothing. */
export function Joker({ button, outcome, digit }: JokerProps) {
  const { t } = useTranslation('jokers');
  const label = buttonLabel(t, button, outcome);
  if (outcome.state !== 'ready') return <IdleJoker button={button} outcome={outcome} label={label} />;
  const { path } = outcome.command;
  return (
    <NavLink
      to={path}
      end={path === '/'}
      className={classes['joker']}
      style={jokerColor(button)}
      title={digit === null ? label : t('withKeys', { label, digit })}
      aria-keyshortcuts={digit === null ? undefined : `Alt+${digit}`}
    >
      <JokerIcon name={button.icon} />
      {label}
    </NavLink>
  );
}

function IdleJoker({ button, outcome, label }: { button: JokerButton; outcome: Outcome; label: string }) {
  const { t } = useTranslation('jokers');
  return (
    <Popover width={320} withArrow shadow="md">
      <Popover.Target>
        <button type="button" className={classes['joker']} data-idle aria-label={t('idle.name', { label })}>
          <IconAlertCircle size={16} stroke={1.75} aria-hidden />
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Text>{whyIdle(t, button, outcome)}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}

export const jokerColor = ({ color }: Pick<JokerButton, 'color'>): CSSProperties => {
  const { light, dark } = namedColors[color];
  return { '--joker': `light-dark(${light}, ${dark})` } as CSSProperties;
};

/** What is written on a button. */
export function buttonLabel(t: TFunction, { label, command }: JokerButton, outcome: Outcome): string {
  return label ?? (outcome.state === 'unknown' ? command : t(outcome.command.labelKey));
}

/** Why a button does nothing now. */
export function whyIdle(t: TFunction, { command }: JokerButton, outcome: Outcome): string {
  if (outcome.state === 'notInstalled' && outcome.command.extensionKey) {
    return t('idle.notInstalled', { command, name: t(outcome.command.extensionKey) });
  }
  return t(outcome.state === 'notPermitted' ? 'idle.notPermitted' : 'idle.unknown', { command });
}
