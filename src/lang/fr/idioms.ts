/** French words that look like a deed and are none: "prendre part à", "prendre fin". */
import { entries } from '../table.ts'

export const idioms: string[] = entries(`
  pri*|pren* part|place|fin|effet|acte|note|contact|conscience|connaissance|conge|soin|racine|forme|corps|feu|exemple|parti|ombrage|naissance|goût|plaisir|appui,
  pri*|pren* la parole|tete|mesure|defense|decision|initiative|releve|direction|place|pose|temperature|poussiere|responsabilite|presidence|suite|peine,
  pri*|pren* le temps|dessus|relais|parti|risque|pouls|contrepied|pouvoir|nom|large, pri*|pren* les|des ?devants|mesures|decisions|risques|precautions|nouvelles|photos,
  pri*|pren* en ?main ?charge|compte|consideration|exemple|mains|photo|grippe|marche, pri*|pren* au serieux|piege|mot|depourvu,
  pri*|pren* de court|vitesse|haut|l'|l importance|ampleur|vitesse, pri*|pren* ses|leurs|son|sa|leur distances|fonctions|responsabilites|temps|essor|envol|photo,
  pri*|pren* une|un|des ?nouvelle ?nouveau tournure|tournant|photo*|image*|dimension|virage|ampleur|decision*|mesure*|engagement*|initiative*,
  pri*|pren* l' initiative|habitude|avantage|apparence|air|exemple|engagement|ascendant, pri*|pren* garde|a temoin,
  photo* prise*, image* prise*, video* prise*, cliche* pris*, decision* ~2 prise*, mesure* ~2 prise*, engagement* pris*, position* prise* par,
  prise de position*|conscience|parole|contact|pouvoir|fonction*|vue|sang|risque*|decision|controle, prise en charge|compte, prises de vue*,
  tomb* sur|malade|amoureu*|enceinte|d' accord|en|dans ?le ?l' panne|disgrace|oubli|piege|desuetude|ruine*, tomb* a ?l' eau|pic, laiss* tomber,
  laiss* pour mort*, repri* son|sa|leur|ses|leurs|le|la|les ?cours|travail|route|parole|chemin|espoir|souffle|discussions|negociations|dialogue|pourparlers|cours|ecole|activite*|information,
  reprise des|de|du ?la ?l' ?les negociation*|pourparlers|dialogue|discussions|travail|cours|activite*|hostilites|economique|production|exportations|vols|information,
  perdre|perd|perdu|perdent de vue|patience|espoir|tout espoir|confiance|temps,
  rend* compte|hommage|visite|service|public*|possible*|difficile*|impossible*|responsable*|justice|grace|populaire|celebre, se rend* ?donc ?ensuite a|au|aux|en|dans ?la ?l' ?un ?une hopital|bureau*|travail|ecole|conclusion|evidence|chevet|urnes,
  s' est|sont|etait|etaient rendu* ~2 compte|celebre*|celebres|sur, s' est|sont rendu* ~2 lieux|place|chevet,
  frapp* a ?la ?les porte*, frapp* d'|par ?une ?la ?le ?l' interdiction|sanctions|crise|pauvrete|secheresse|seisme|mesure|embargo|coronavirus|chomage|inflation,
  lanc* un|une|des|l' appel*|alerte|cri|message*|campagne|enquete|avertissement*|ultimatum|debat|satellite|application|hashtag|negociation*|processus,
  bataille juridique|electorale|politique|judiciaire|diplomatique|mediatique|navale, champ* de bataille|tir, combat* politique|feministe|contre l|la changement|corruption|pauvrete,
  attaque* cardiaque|informatique*|verbale*|personnelle*|en justice, attaque* en justice, offensive diplomatique|de|du charme, offensive mediatique,
  campagne* de|d' ?la bombardement* , explosion demographique|de joie|de colere|du|des|de nombre|prix|chomage|ventes, explos* de rire|colere|joie,
  mine* d' or|de|des rien|crayon, mines antipersonnel interdites, front commun|populaire|national|islamique|uni|patriotique|al,
  coup* de feu vert, feu vert, front de liberation, liberation de la femme|la parole, mouvement de liberation, theologie de la liberation, journal liberation, quotidien liberation,
  prise* de courant, execution des|de|du ?la ?l' ?son travaux|contrat*|budget|mandat|loi|plan, mandat* d' arret*, arret* de travail|cardiaque|maladie, arret* de|des ?la hostilites|combats|production|travaux,
  chass* gardee, avion* de chasse, chasseur* de primes|tetes, levee de fonds|boucliers|immunite, leve* les|la|des|du|l' sanctions|voile|doute*|seance|yeux|embargo|immunite|main,
  mis* en place|oeuvre|garde|cause|examen|scene|avant|lumiere|evidence, occup* un|le|une|la ?important poste*|fonction*|place|siege|rang,
  siege ?social ?regional ?central de l'|la|son onu|otan|union|parti|compagnie|organisation|journal|chaine|societe, saint siege, etat de siege,
  evacuation sanitaire, evacu* sanitaire*, deploie* des|ses|leurs efforts|moyens|tresors, deploi* ~2 efforts,
  tir* les|la|des|un|une|le|profit|parti|lecons|sonnette|conclusion*|bilan|enseignements, a|au bout portant, tir* au sort|clair, a tir* d' aile, tir* a sa|leur fin
`)
