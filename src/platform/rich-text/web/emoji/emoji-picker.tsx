import { EmojiPicker as Picker, useSkinTone, type EmojiPickerListComponents } from 'frimousse';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadEmoji } from './emoji-data.ts';
import styles from './emoji-picker.module.css';
import { chosenTone, recentEmoji, rememberEmoji, rememberTone, type SkinTone } from './recent-emoji.ts';

export interface EmojiPickerProps {
  onPick: (emoji: string) => void;
}

const COLUMNS = 8;

// Rows and columns are counted from one in ARIA.
const fromOne = (index: number | undefined) => (index === undefined ? undefined : index + 1);

const LIST: Partial<EmojiPickerListComponents> = {
  CategoryHeader: ({ category, ...header }) => (
    <div {...header} className={styles.category}>
      {category.label}
    </div>
  ),
  Row: (row) => <div {...row} aria-rowindex={fromOne(row['aria-rowindex'])} />,
  Emoji: ({ emoji, ...button }) => (
    <button
      {...button}
      aria-colindex={fromOne(button['aria-colindex'])}
      type="button"
      className={styles.emoji}
      title={emoji.label}
    >
      {emoji.emoji}
    </button>
  ),
};

function Recent({ onPick }: EmojiPickerProps) {
  const { t } = useTranslation('rich-text');
  const [emoji] = useState(() => recentEmoji(localStorage));
  if (emoji.length === 0) return null;
  return (
    <div role="group" aria-label={t('emoji.recent')} className={styles.recent}>
      {emoji.map((one) => (
        <button key={one} type="button" className={styles.emoji} onClick={() => onPick(one)}>
          {one}
        </button>
      ))}
    </div>
  );
}

function ToneButton({ onChange }: { onChange: (tone: SkinTone) => void }) {
  const { t } = useTranslation('rich-text');
  const [tone, setTone, variations] = useSkinTone('👋');
  const at = variations.findIndex((variation) => variation.skinTone === tone);
  const next = variations[(at + 1) % variations.length];
  const change = () => {
    if (next === undefined) return;
    setTone(next.skinTone);
    onChange(next.skinTone);
  };
  return (
    <button
      type="button"
      className={styles.emoji}
      aria-label={t('emoji.tone')}
      title={t('emoji.tone')}
      onClick={change}
    >
      {variations[at]?.emoji}
    </button>
  );
}

/** Every emoji, searched by its name in the reader's language. Loaded lazily: its data is large. */
export default function EmojiPicker({ onPick }: EmojiPickerProps) {
  const { t, i18n } = useTranslation('rich-text');
  const [tone, setTone] = useState(() => chosenTone(localStorage));
  const pick = (emoji: string) => {
    rememberEmoji(localStorage, emoji);
    onPick(emoji);
  };
  const changeTone = (chosen: SkinTone) => {
    rememberTone(localStorage, chosen);
    setTone(chosen);
  };
  return (
    <Picker.Root
      className={styles.root}
      locale={i18n.language}
      columns={COLUMNS}
      skinTone={tone}
      resolveEmojiData={loadEmoji}
      onEmojiSelect={({ emoji }) => pick(emoji)}
    >
      <div className={styles.top}>
        <Picker.Search
          className={styles.search}
          placeholder={t('emoji.search')}
          aria-label={t('emoji.search')}
          // The popover has given the focus before this arrives.
          autoFocus
        />
        <ToneButton onChange={changeTone} />
      </div>
      <Recent onPick={pick} />
      <Picker.Viewport className={styles.viewport} tabIndex={0}>
        <Picker.Loading className={styles.notice}>{t('emoji.loading')}</Picker.Loading>
        <Picker.Empty className={styles.notice}>{t('emoji.none')}</Picker.Empty>
        <Picker.List aria-label={t('emoji.all')} components={LIST} />
      </Picker.Viewport>
    </Picker.Root>
  );
}
