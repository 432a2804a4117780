import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../../../src/platform/i18n/web/create-i18n.ts';
import platform from '../../../../src/platform/locales/fr.json' with { type: 'json' };
import type { RichTextDocument } from '../../../../src/platform/rich-text/contract/document.ts';
import { fromPlainText } from '../../../../src/platform/rich-text/contract/from-plain-text.ts';
import richText from '../../../../src/platform/rich-text/locales/fr.json' with { type: 'json' };
import RichTextEditor from '../../../../src/platform/rich-text/web/rich-text-editor.tsx';
import { createAppTheme, cssVariables } from '../../../../src/platform/ui/web/theme.ts';
import '../../../../src/platform/ui/web/global.css';

const words = async () => ({ platform, 'rich-text': richText });
const spoken = await createI18n({ fr: words, en: words }, 'fr');
const theme = createAppTheme({ close: '', showPassword: '', previousPage: '', nextPage: '' });

const PEOPLE = [
  { id: 'u1', label: 'Sophie Marchand', hint: 'smarchand' },
  { id: 'u2', label: 'Karim Benali', hint: 'kbenali' },
  { id: 'u3', label: 'Élodie Vasseur', hint: 'evasseur' },
];

/** The editor alone; beside it, what it gave to those outside. The address may bound its width: `?width=320`. */
function Page() {
  const [value, setValue] = useState<RichTextDocument | null>(null);
  const [sent, setSent] = useState<RichTextDocument[]>([]);
  const [files, setFiles] = useState<string[]>([]);
  const width = new URLSearchParams(location.search).get('width');
  const receive = (received: File[]) =>
    setFiles((before) => [...before, ...received.map(({ name }) => name)]);
  const send = (document: RichTextDocument) => {
    setSent((before) => [...before, document]);
    setValue(null);
  };
  return (
    <div style={{ width: width === null ? 'auto' : `${width}px`, paddingBlockStart: 280 }}>
      <RichTextEditor
        variant="message"
        ariaLabel="Message"
        value={value}
        onChange={setValue}
        onSubmit={send}
        onFiles={receive}
        mentionable={PEOPLE}
      />
      <button onClick={() => setValue(fromPlainText('Autre conversation'))}>Autre</button>
      <output aria-label="Écrit">{JSON.stringify(value?.content ?? null)}</output>
      <output aria-label="Envoyé">{JSON.stringify(sent.map(({ content }) => content))}</output>
      <output aria-label="Fichiers">{JSON.stringify(files)}</output>
    </div>
  );
}

createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={spoken}>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Page />
    </MantineProvider>
  </I18nextProvider>,
);
