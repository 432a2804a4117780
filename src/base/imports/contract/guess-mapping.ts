import { searchText } from '../../../platform/text/contract/search-text.ts';
import { repeatedTargets, type ImportKind } from './targets.ts';

/** A heading as it is compared: letters and figures only. */
export const headingNorm = (heading: string): string =>
  searchText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const words = (text: string): string[] => text.split('|');

/** Headings that other programs write, French and English, normalised as `headingNorm` does. */
const contactHeadings: Record<string, string[]> = {
  externalId: words(
    'id|identifiant|ref|reference|id externe|identifiant externe|external id|code client|numero client|n client|no client|client id|customer id|id client|ref client|reference client|code',
  ),
  group: words('groupe|group|type|type de contact|contact type'),
  civility: words('civilite|titre|title|salutation'),
  firstName: words('prenom|prenoms|first name|firstname|given name|forename'),
  lastName: words('nom|nom de famille|last name|lastname|surname|family name|nom du client|name'),
  companyName: words(
    'societe|raison sociale|entreprise|company|company name|organisation|organization|nom de la societe|denomination',
  ),
  jobTitle: words('fonction|poste|job title|job|position'),
  sector: words('secteur|secteur d activite|activite|sector|industry'),
  siren: words('siren|numero siren|n siren'),
  vatNumber: words('tva|numero de tva|n tva|tva intracommunautaire|numero tva|vat|vat number|vat id'),
  apeCode: words('ape|code ape|naf|code naf|ape code'),
  email: words(
    'email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|email address|e mail address|email 1|mail 1',
  ),
  otherEmail: words(
    'autre email|autre e mail|email 2|mail 2|e mail 2|email secondaire|other email|second email|autres e mails',
  ),
  mobile: words(
    'mobile|portable|telephone mobile|telephone portable|tel mobile|tel portable|gsm|cell|cell phone|mobile phone|mobile number',
  ),
  phone: words(
    'telephone|tel|tel fixe|fixe|telephone fixe|phone|phone number|telephone 1|landline|home phone',
  ),
  otherPhone: words(
    'autre telephone|telephone 2|tel 2|other phone|phone 2|telephone professionnel|tel pro|work phone',
  ),
  address1: words('adresse|adresse 1|rue|address|address 1|address line 1|street|voie|adresse ligne 1'),
  address2: words('adresse 2|complement|complement d adresse|address 2|address line 2|adresse ligne 2'),
  postalCode: words('code postal|cp|postal code|zip|zip code|postcode'),
  city: words('ville|commune|city|town|localite'),
  country: words('pays|country'),
  proAddress1: words('adresse professionnelle|adresse pro|adresse pro 1|work address|business address'),
  proAddress2: words('adresse pro 2|adresse professionnelle 2|work address 2'),
  proPostalCode: words('code postal pro|code postal professionnel|cp pro|work postal code|work zip'),
  proCity: words('ville pro|ville professionnelle|work city|business city'),
  proCountry: words('pays pro|pays professionnel|work country'),
  marketingConsentAt: words(
    'consentement|date de consentement|date du consentement|consent|consent date|opt in|optin',
  ),
  marketingConsentSource: words('origine du consentement|source du consentement|consent source'),
  marketingOpposedAt: words(
    'opposition|date d opposition|date de l opposition|opt out|optout|objection|objection date|desinscription|desabonnement|unsubscribed',
  ),
  notes: words('note|notes|remarque|remarques|commentaire|commentaires|observations|comment|comments'),
  categories: words('categorie|categories|etiquette|etiquettes|tag|tags|category|labels'),
};

const orderHeadings: Record<string, string[]> = {
  externalId: words(
    'id|identifiant|id externe|identifiant externe|external id|id commande|order id|ref externe',
  ),
  number: words(
    'numero|n|no|numero de commande|n commande|n de commande|commande|number|order number|order no|order|reference|ref|numero commande',
  ),
  contactExternalId: words(
    'code client|id client|numero client|n client|ref client|reference client|identifiant client|customer id|client id|customer code|contact id',
  ),
  contactEmail: words(
    'email|e mail|mail|courriel|email client|e mail client|mail client|email du client|e mail du client|customer email|customer e mail|client email|client e mail|contact email|contact e mail',
  ),
  contactName: words('client|nom|nom client|nom du client|customer|customer name|client name|contact|name'),
  orderedOn: words(
    'date|date de commande|date commande|commande le|order date|ordered on|date de la commande',
  ),
  designation: words('designation|libelle|objet|description|article|produit|product|item|label|intitule'),
  amount: words(
    'montant|montant ttc|total|total ttc|prix|prix ttc|amount|price|total amount|ttc|amount incl tax|amount incl vat|total incl tax|total incl vat',
  ),
  lead: words('delai|delai annonce|delai de livraison|lead time|lead|delai promis'),
  leadUnit: words('unite|unite de delai|unite du delai|unit|lead unit'),
  expectedOn: words(
    'date prevue|date de livraison|livraison prevue|livraison|echeance|date de livraison prevue|expected date|expected on|delivery date|due date|expected',
  ),
  store: words('magasin|point de vente|agence|boutique|store|shop|branch'),
  productFamily: words(
    'famille|famille de produits|famille produit|gamme|product family|family|category|categorie',
  ),
};

const known: Record<ImportKind, ReadonlyMap<string, string>> = {
  contacts: byHeading(contactHeadings),
  orders: byHeading(orderHeadings),
};

function byHeading(headings: Record<string, string[]>): Map<string, string> {
  return new Map(Object.entries(headings).flatMap(([target, names]) => names.map((name) => [name, target])));
}

/**
 * What each column may be, by its heading: one of the company's own fields of that name first, then what such a heading
 * usually means. Null where nothing is recognised; no target twice but those that may be.
 */
export function guessMapping(
  kind: ImportKind,
  headings: readonly string[],
  custom: readonly { id: string; label: string }[],
): (string | null)[] {
  const own = new Map(
    kind === 'contacts' ? custom.map(({ id, label }) => [headingNorm(label), `custom:${id}`] as const) : [],
  );
  const taken = new Set<string>();
  return headings.map((heading) => {
    const norm = headingNorm(heading);
    const target = own.get(norm) ?? known[kind].get(norm) ?? null;
    if (target === null || (taken.has(target) && !repeatedTargets.has(target))) return null;
    taken.add(target);
    return target;
  });
}
