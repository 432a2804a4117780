import { fromPlainText } from '../../../../platform/rich-text/contract/from-plain-text.ts';
import type { Layout } from './letter.ts';

/** The letterhead of a company that has not made its own. */
export const defaultLayout: Layout = {
  logoHeight: 100,
  intro: '%CIVILITE_LITT%,',
  body: fromPlainText(
    [
      '%INTRO%',
      '%LETEXT%',
      'Bien cordialement,',
      '%USR_PRENOM% %USR_NOM%\n%USR_FONCTION%\n%SOC_RAISON% – %USR_TELBUR%\n%USR_SIGNATURE%',
      '%SOC_MENTIONS%',
    ].join('\n\n'),
  ),
};
