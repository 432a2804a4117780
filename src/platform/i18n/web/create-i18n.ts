import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { WebModule } from '../../modules/web/module.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import richTextEn from '../../rich-text/locales/en.json' with { type: 'json' };
import richTextFr from '../../rich-text/locales/fr.json' with { type: 'json' };
import type { Language } from './languages.ts';

type Owner = Pick<WebModule, 'id' | 'locales'>;

const platformOwners: readonly Owner[] = [
  { id: 'platform', locales: { fr, en } },
  { id: 'rich-text', locales: { fr: richTextFr, en: richTextEn } },
];

/** All words of all modules, each under the namespace of its module; the platform's under `platform` and `rich-text`. */
export async function createI18n(modules: readonly Owner[], language: Language): Promise<i18n> {
  const owners: Owner[] = [...platformOwners, ...modules];
  const wordsIn = (spoken: Language) =>
    Object.fromEntries(owners.map((owner) => [owner.id, owner.locales[spoken]]));
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fr',
    defaultNS: 'platform',
    ns: owners.map((owner) => owner.id),
    resources: { fr: wordsIn('fr'), en: wordsIn('en') },
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  });
  return instance;
}
