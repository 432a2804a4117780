/** What one document of the demonstration says. A line that starts with `• ` is an item of a list. */
export interface DocumentText {
  title: string;
  lines: readonly string[];
}

/** The documents that the demonstration's plan-types attach, by file name. All invented. */
export const attachmentTexts: Readonly<Record<string, DocumentText>> = {
  'recapitulatif-commande.pdf': {
    title: 'Récapitulatif de votre commande',
    lines: [
      'Ce document reprend ce que nous avons enregistré. Merci de le relire et de nous signaler toute différence avec votre bon de commande.',
      '• Cotes relevées chez vous par notre technicien, à la baie et non à l’ancien châssis.',
      '• Profilés, coloris, vitrage et sens d’ouverture tels que choisis au point de vente.',
      '• Délai annoncé à partir de la date de la commande.',
      'Les dimensions, le coloris et le sens d’ouverture peuvent être modifiés jusqu’à l’entrée en planning de fabrication.',
    ],
  },
  'notice-enlevement.pdf': {
    title: 'Notice d’enlèvement',
    lines: [
      'Votre commande vous attend au point de vente indiqué dans notre message.',
      '• Apportez votre bon de commande et une pièce d’identité.',
      '• Prévoyez un véhicule qui accepte un colis de 2,50 m de long, ou appelez-nous pour convenir d’une livraison.',
      '• Transportez les vitrages debout, calés et sanglés, jamais à plat.',
      '• Vérifiez l’emballage avec nous avant de charger : une réserve se note sur le bon de sortie.',
    ],
  },
  'calendrier-chantier.pdf': {
    title: 'Calendrier prévisionnel du chantier',
    lines: [
      'Les étapes de votre véranda, de l’étude à la réception. Chaque étape vous est annoncée par un message.',
      '• Étude de la structure et de l’évacuation des eaux : deux premières semaines.',
      '• Déclaration en mairie, puis entrée en planning de fabrication.',
      '• Dalle terminée et sèche : au plus tard six semaines avant la pose.',
      '• Fabrication et montage à blanc à l’atelier.',
      '• Pose : quatre à six jours ouvrés selon la météo, puis réception.',
    ],
  },
  'plans-execution.pdf': {
    title: 'Plans d’exécution',
    lines: [
      'Plans à joindre à votre déclaration préalable ou à votre permis de construire.',
      '• Plan de situation et plan de masse.',
      '• Vue en plan : 6,00 m × 4,00 m, soit 24 m² d’emprise au sol.',
      '• Coupe : hauteur à l’égout 2,35 m, au faîtage 2,95 m, pente de 8 %.',
      '• Façades, matériaux et coloris.',
    ],
  },
  'notice-descriptive.pdf': {
    title: 'Notice descriptive',
    lines: [
      'Notice à joindre à votre dossier d’urbanisme.',
      '• Structure en aluminium à rupture de pont thermique.',
      '• Vitrages isolants 4/20/4 à faible émissivité, toiture en panneaux isolés de 85 mm.',
      '• Évacuation des eaux pluviales vers le réseau existant.',
      '• Aucune modification des accès ni de la voirie.',
    ],
  },
  'fiche-dalle.pdf': {
    title: 'Fiche technique de la dalle',
    lines: [
      'À remettre à votre maçon. La pose ne commence que sur une dalle conforme et sèche.',
      '• Béton armé de 15 cm, fondations hors gel.',
      '• Planéité : 5 mm sous la règle de deux mètres ; niveau : 10 mm sur la longueur.',
      '• Séchage : trois semaines au moins.',
      '• Réservation de 20 cm pour l’arrivée électrique, à l’angle indiqué sur le plan.',
    ],
  },
  'check-list-chantier.pdf': {
    title: 'Liste à vérifier avant le chantier',
    lines: [
      '• Accès libre pour un camion de 12 tonnes, ou nous prévenir.',
      '• Terrasse et abords dégagés sur trois mètres.',
      '• Arrivée électrique et point d’eau à moins de vingt mètres.',
      '• Plantations fragiles déplacées ou protégées.',
      '• Animaux tenus à l’écart pendant les travaux.',
    ],
  },
  'pv-reception.pdf': {
    title: 'Procès-verbal de réception des travaux',
    lines: [
      'À lire avant notre rendez-vous. Nous le remplissons et le signons ensemble, après le tour de l’ouvrage.',
      '• La réception est prononcée sans réserve, ou avec les réserves notées ci-dessous.',
      '• Chaque réserve reçoit une date de reprise.',
      '• La date de réception fait partir les garanties.',
      'Réserves : . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .',
    ],
  },
  'livret-garanties.pdf': {
    title: 'Livret des garanties',
    lines: [
      '• Garantie de parfait achèvement : un an à partir de la réception.',
      '• Garantie de bon fonctionnement : deux ans, sur les éléments d’équipement.',
      '• Garantie décennale : dix ans, sur la solidité de l’ouvrage.',
      'Pour toute demande, donnez le numéro de votre commande : notre service après-vente vous répond sous deux jours ouvrés.',
    ],
  },
  'notice-entretien.pdf': {
    title: 'Notice d’entretien',
    lines: [
      'Deux fois par an suffisent : au printemps et avant l’hiver.',
      '• Aspirez les rails et dégagez les trous d’évacuation.',
      '• Nettoyez profilés et vitrages à l’eau tiède savonneuse, sans solvant ni abrasif.',
      '• Contrôlez les joints : souples, en place, sans fente.',
      '• Une goutte d’huile sans résine sur les points de fermeture.',
    ],
  },
};
