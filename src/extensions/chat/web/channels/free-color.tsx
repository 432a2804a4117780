import { ColorPicker, TextInput } from '@mantine/core';
import { IconHash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shadesOf, type ChannelColor } from '../../contract/channel-colors.ts';
import classes from './free-color.module.css';

interface FreeColorProps {
  value: ChannelColor;
  onChange: (color: ChannelColor) => void;
}

const wholeColor = /^#[0-9a-f]{6}$/;

/** A colour of one's own, and how it will be shown: darker or lighter where it could not be read. */
export function FreeColor({ value, onChange }: FreeColorProps) {
  const { t } = useTranslation('chat');
  const [typed, setTyped] = useState<string>(value);
  const isWhole = wholeColor.test(normal(typed));
  function take(text: string) {
    setTyped(text);
    const color = normal(text);
    if (wholeColor.test(color)) onChange(color as ChannelColor);
  }
  return (
    <div className={classes.free}>
      <ColorPicker
        format="hex"
        fullWidth
        value={value}
        onChange={take}
        saturationLabel={t('colors.saturation')}
        hueLabel={t('colors.hue')}
      />
      <div className={classes.side}>
        <TextInput
          label={t('colors.code')}
          value={typed}
          onChange={(event) => take(event.currentTarget.value)}
          error={isWhole ? null : t('colors.codeHint')}
          autoComplete="off"
          spellCheck={false}
        />
        <Preview color={value} />
      </div>
    </div>
  );
}

/** `#` may be left out, and letters be capitals. */
function normal(text: string): string {
  const code = text.trim().toLowerCase();
  return code.startsWith('#') ? code : `#${code}`;
}

function Preview({ color }: { color: ChannelColor }) {
  const { t } = useTranslation('chat');
  const shades = shadesOf(color);
  return (
    <div className={classes.previews}>
      {(['light', 'dark'] as const).map((theme) => (
        <span key={theme} className={classes.preview} data-theme={theme} style={{ color: shades[theme] }}>
          <IconHash size={15} stroke={2.25} aria-hidden />
          {t(`colors.${theme}`)}
        </span>
      ))}
    </div>
  );
}
