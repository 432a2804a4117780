import { useTranslation } from 'react-i18next';
import type { ColorName } from '../../../../platform/ui/contract/named-colors.ts';
import { jokerColor } from '../components/joker.tsx';
import classes from './editor.module.css';

interface ColorChoiceProps {
  value: ColorName;
  colors: readonly ColorName[];
  onChange: (color: ColorName) => void;
}

/** The twelve colours, each with its name for those who do not see it. */
export function ColorChoice({ value, colors, onChange }: ColorChoiceProps) {
  const { t } = useTranslation('jokers');
  return (
    <fieldset className={classes['field']}>
      <legend>
        {t('editor.color')} <span className={classes['command']}>{t(`colors.${value}`)}</span>
      </legend>
      <div className={classes['choices']}>
        {colors.map((color) => (
          <label
            key={color}
            className={classes['color']}
            style={jokerColor({ color })}
            title={t(`colors.${color}`)}
          >
            <input
              type="radio"
              name="joker-color"
              value={color}
              checked={color === value}
              onChange={() => onChange(color)}
              aria-label={t(`colors.${color}`)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
