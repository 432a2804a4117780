import { describe, expect, it } from 'vitest';
import { AppError } from '../../errors/contract/app-error.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { createI18n } from './create-i18n.ts';
import { errorText, fieldErrorText } from './error-text.ts';

const words = {
  fr: async () => ({
    platform: fr,
    chat: { errors: { channelArchived: 'Le canal {{name}} est archivé.' } },
  }),
  en: async () => ({
    platform: en,
    chat: { errors: { channelArchived: 'The channel {{name}} is archived.' } },
  }),
};

describe('errorText', () => {
  it('fills the sentence of the module in the language of the reader', async () => {
    const error = new AppError('chat.channelArchived', 409, { name: 'L’atelier & co' });
    const { t: french } = await createI18n(words, 'fr');
    const { t: english } = await createI18n(words, 'en');
    expect(errorText(french, error)).toBe('Le canal L’atelier & co est archivé.');
    expect(errorText(english, error)).toBe('The channel L’atelier & co is archived.');
  });

  it('shows a code that has no words, and a sentence for what is not an error of ours', async () => {
    const { t } = await createI18n(words, 'fr');
    expect(errorText(t, new AppError('ghost.reason', 400))).toContain('ghost.reason');
    expect(errorText(t, new TypeError('boom'))).not.toContain('boom');
  });
});

describe('fieldErrorText', () => {
  it('says the rule with its values, and the plural of its number', async () => {
    const { t } = await createI18n(words, 'fr');
    const rule = (limit: number) =>
      fieldErrorText(t, { path: '/name', rule: 'maxLength', params: { limit } });
    expect(rule(120)).toContain('120');
    expect(rule(1)).not.toBe(rule(120).replace('120', '1'));
  });

  it('says the code of a module, and something for a rule it does not know', async () => {
    const { t } = await createI18n(words, 'fr');
    const field = (rule: string) => fieldErrorText(t, { path: '/a', rule, params: { name: 'Test' } });
    expect(field('chat.channelArchived')).toBe('Le canal Test est archivé.');
    expect(field('neverHeardOf')).toBe(t('platform:errors.rules.invalid'));
  });
});
