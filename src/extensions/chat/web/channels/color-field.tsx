import { Input, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconColorPicker } from '@tabler/icons-react';
import { lazy, Suspense, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNEL_COLOR_NAMES, isFree, shadesOf, type ChannelColor } from '../../contract/channel-colors.ts';
import { channelColorStyle } from '../channel-color-style.ts';
import classes from './color-field.module.css';

const FreeColor = lazy(async () => ({ default: (await import('./free-color.tsx')).FreeColor }));

interface ColorFieldProps {
  value: ChannelColor;
  onChange: (color: ChannelColor) => void;
  error?: ReactNode;
}

/** Twelve colours to choose one from, each with its name, and a free one; the chosen one has a tick. */
export function ColorField({ value, onChange, error }: ColorFieldProps) {
  const { t } = useTranslation('chat');
  const name = useId();
  const isOther = isFree(value);
  // One begins from the colour that was chosen, which is then made one's own.
  const free = isOther ? value : (shadesOf(value).light as ChannelColor);
  return (
    <Input.Wrapper label={t('channel.color')} labelElement="div" error={error}>
      <div role="radiogroup" aria-label={t('channel.color')} className={classes.colors}>
        {CHANNEL_COLOR_NAMES.map((color) => (
          <Choice
            key={color}
            label={t(`colors.${color}`)}
            color={color}
            name={name}
            isChosen={color === value}
            onChoose={() => onChange(color)}
          />
        ))}
        <Choice
          label={t('colors.other')}
          color={isOther ? value : null}
          name={name}
          isChosen={isOther}
          onChoose={() => onChange(free)}
        />
      </div>
      {isOther && (
        <Suspense>
          <FreeColor value={value} onChange={onChange} />
        </Suspense>
      )}
    </Input.Wrapper>
  );
}

interface ChoiceProps {
  label: string;
  /** Null: any. */
  color: ChannelColor | null;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ label, color, name, isChosen, onChoose }: ChoiceProps) {
  const Icon = color === null ? IconColorPicker : IconCheck;
  return (
    <Tooltip label={label}>
      <label className={classes.color} data-any={color === null} style={channelColorStyle(color)}>
        <input type="radio" name={name} value={label} checked={isChosen} onChange={onChoose} />
        <Icon size={16} stroke={color === null ? 1.75 : 3} aria-hidden />
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
    </Tooltip>
  );
}
