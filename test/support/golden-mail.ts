const nbsp = '\u00A0';

/** Plan p1, message 5: the mail that the demonstration's Monday sends, letter for letter. */
export const goldenSubject = `Commande CC-2026-0187${nbsp}: disponible à votre point de vente`;
export const goldenText = `Madame,

Votre commande CC-2026-0187 est disponible${nbsp}: Showroom de Clermont-Ferrand, 14 rue des Tilleuls, 63000 Clermont-Ferrand.

Horaires d’enlèvement${nbsp}: du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h 30.

Merci d’apporter votre bon de commande et de prévoir un véhicule adapté (les dimensions figurent sur la notice jointe) ou d’appeler le 04 65 71 10 01 pour convenir d’une livraison. Nous conservons votre commande sans frais pendant quinze jours.

Bien cordialement,

Karim Benali
Chargé du service clients
Vitrabelle Menuiseries${nbsp}– 04 65 71 10 11

Vitrabelle Menuiseries, SARL au capital de 20${nbsp}000${nbsp}€${nbsp}– RCS Clermont-Ferrand 123${nbsp}456${nbsp}782${nbsp}– Siège social${nbsp}: ZA des Exemples, 14 rue des Tilleuls, 63000 Clermont-Ferrand${nbsp}– TVA FR11123456782`;
