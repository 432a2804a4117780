import en from '../locales/en.json' with { type: 'json' };

/** Words in which the command line speaks: those of the page, in English. */
export function words(key: string, data: Readonly<Record<string, string | number>> = {}): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], en);
  const sentence = typeof found === 'string' ? found : key;
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_mark, name: string) => String(data[name] ?? ''));
}
