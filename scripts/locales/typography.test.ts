import { expect, it } from 'vitest';
import { frenchMistakes, plainMistakes } from './typography.ts';

/** A no-break space, which looks like any other, is written `~` here. */
const printed = (text: string) => text.replaceAll('~', '\u00A0');

it.each([
  ['Voulez-vous continuer~?'],
  ['Voulez-vous continuer\u202F?'],
  ['Membres de «~{{name}}~»~: {{count}}'],
  ['L’heure est passée~; à 10:30, il est trop tard~!'],
  ['Vous n’êtes pas connecté(e).'],
  ['Quoi~?!'],
  ['50~%'],
  ['{{share}}~%'],
  ['La variable %{{name}}% n’existe pas.'],
  ['Bonjour %CLI_NOM%, voici le suivi.'],
  ['Une adresse commence par https://, mailto: ou tel:.'],
  ['Un sourire~: :)'],
  ['À partir de demain, l’État et l’écran'],
  ['Voyez <b>cela</b>…'],
  ['Attention (vraiment~!)'],
  ['A-t-il répondu~?'],
])('finds nothing in: %s', (text) => {
  expect(frenchMistakes(printed(text))).toEqual([]);
});

it.each([
  ['Voulez-vous continuer ?', 'a plain space before : ; ! ? »'],
  ['Nom : {{name}}', 'a plain space before : ; ! ? »'],
  ['(vraiment !)', 'a plain space before : ; ! ? »'],
  ['Continuer?', 'no space before ; ! ? »'],
  ['{{name}}!', 'no space before ; ! ? »'],
  ['Nom: {{name}}', 'no space before :'],
  ['{{name}}:', 'no space before :'],
  ['50%', 'no space before %'],
  ['50 %', 'a plain space before %'],
  ['« Miaou~»', 'no no-break space after «'],
  ['«Miaou~»', 'no no-break space after «'],
  ['«~Miaou »', 'a plain space before : ; ! ? »'],
  ["L'heure", 'a straight apostrophe instead of “’”'],
  ['Un instant...', 'three dots instead of “…”'],
  ['Le "canal"', 'straight quotation marks instead of « »'],
  ['Etat du plan', 'a capital without its accent'],
  ['A partir de demain', 'a capital without its accent'],
  ['Ca marche', 'a capital without its accent'],
])('finds in %s: %s', (text, mistake) => {
  expect(frenchMistakes(printed(text))).toContain(mistake);
});

it('asks of every language what all printing asks', () => {
  expect(plainMistakes("Don't wait...")).toHaveLength(2);
  expect(plainMistakes('Don’t wait… Are you sure?')).toEqual([]);
});
