import { Input, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNEL_COLOR_NAMES, type ChannelColor } from '../../contract/channel-colors.ts';
import { channelColorStyle } from '../channel-color-style.ts';
import classes from './color-field.module.css';

interface ColorFieldProps {
  value: ChannelColor;
  onChange: (color: ChannelColor) => void;
  error?: ReactNode;
}

/** Twelve colours to choose one from; each has its name, and the chosen one a tick. */
export function ColorField({ value, onChange, error }: ColorFieldProps) {
  const { t } = useTranslation('chat');
  const name = useId();
  return (
    <Input.Wrapper label={t('channel.color')} labelElement="div" error={error}>
      <div role="radiogroup" aria-label={t('channel.color')} className={classes.colors}>
        {CHANNEL_COLOR_NAMES.map((color) => (
          <Tooltip key={color} label={t(`colors.${color}`)}>
            <label className={classes.color} style={channelColorStyle(color)}>
              <input
                type="radio"
                name={name}
                value={color}
                checked={color === value}
                onChange={() => onChange(color)}
              />
              <IconCheck size={16} stroke={3} aria-hidden />
              <VisuallyHidden>{t(`colors.${color}`)}</VisuallyHidden>
            </label>
          </Tooltip>
        ))}
      </div>
    </Input.Wrapper>
  );
}
