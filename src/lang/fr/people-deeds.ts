/** What is done to people, and what they do: killed, taken, arrested, set free, on the move; tolls. */
import { type DeedRow, deedRow } from '../table.ts'

export const peopleDeeds: DeedRow[] = [
  // Against people.
  ...deedRow(
    'assault-on-people',
    'agent',
    1,
    `
    execut+, corps|cadavres|depouilles ~6 retrouve*|decouvert*|jetes|cribles,
    corps|cadavres|depouilles ~30 ete retrouves|decouverts,
    ouv+ le feu sur ~4 civil*|foule|manifestant*|pelerin*|fidele*|bus|autobus|habitant*|passager*|famille*,
    poignard+, abattu*|tue* ~4 balle|balles,
    attaqu+ ~5 village*|bus|autobus|mariage|marche|eglise|mosquee|fideles|civils|ecole|hopital,
    pass+ par les armes, abatt+ ~3 sommairement, decapit+, massacr+, assassin+, crucifi+, lapid+, fusill+,
    egorg+, abatt+ ~4 civil*|habitant*|journaliste*|prisonnier*|otage*|homme*,
    abattu* ~4 civil*|habitant*|journaliste*|prisonnier*|otage*|homme*|personne*, brul+ vif|vifs|vive, tortur+,
    tir+ sur ?des|la|les ?civils|foule|manifestants|habitants, pend+ ~3 hommes|civils|personnes|otages,
    mis* a mort, mise* a mort, mettent|met|mettre a mort, coup+ ~2 tete*|gorge*, tranch+ ~2 tete*|gorge*, liquid+, supplici+, lynch+, tue* ~3 sang froid, viol+ ~3 femmes|filles
  `,
  ),
  ...deedRow(
    'assault-on-people',
    'noun',
    1,
    `massacre*, execution*, decapitation*, assassinat*, tuerie*, exaction*, lapidation*`,
  ),
  ...deedRow(
    'abduction',
    'agent',
    1,
    `
    enlev+ ~8 personne*|civil*|homme*|femme*|journaliste*|habitant*|yazidi*|chretien*|famille*|villageois|employe*|enfant*|soldat*|policier*|dizaine*|centaine*,
    enlev+, kidnapp+, femme*|homme*|enfant*|civil*|habitant*|otage*|prisonnier*|personnes ~2 emmen+, ete emmen+ ~12 par, emmen+ ~6 personnes|hommes|femmes|civils|enfants|otages|habitants|prisonniers,
    captur+ ~7 famille*|civil*|femme*|personne*|habitant*|enfant*|villageois|yazidi*|homme*|otage*|journaliste*|chretien*,
    pri+|pren+|reten+|tenus en otage*, retiennent|retient ~4 otage*|prisonnier*|captif*, fait|font prisonnier*,
    rafl+, sequestr+, bouclier* humain*, reduit* en esclavage
  `,
  ),
  ...deedRow('abduction', 'noun', 1, `enlevement*, rapt*, kidnapping*, prise* d' otage*, disparition* forcee*`),
  ...deedRow(
    'arrest',
    'agent',
    1,
    `
    arret+ ~5 suspect*|membre*|jihadiste*|djihadiste*|combattant*|homme*|personne*|terroriste*|chef*|cadre*|responsable*,
    interpell+, captur+ ~5 jihadiste*|djihadiste*|combattant*|chef*|cadre*|membre*|terroriste*|emir*, appréhend+
  `,
  ),
  ...deedRow('arrest', 'noun', 1, `arrestation*, coup de filet, interpellation*, rafle*`),
  // Weapons.
  ...deedRow(
    'weapons-found',
    'agent',
    1,
    `
    empar+ ~3 arme*|armement*|munition*|lance*|kalachnikov*|missile*|char*|vehicule*|arsenal,
    saisi+ ~6 arme*|armement*|munition*|explosif*|roquette*|missile*|lance*|cache*|arsenal|obus|drogue,
    cache*|arme*|munition*|explosif*|roquette*|obus ~5 ete saisi+|decouv+|trouv+|retrouv+,
    decouv+ ~6 cache*|atelier*|arme*|armes|munition*|explosif*|depot*|fabrique*|usine*|laboratoire*|arsenal|tunnel*,
    trouv+ ~5 cache*|atelier*|arme*|munition*|explosif*|depot*|fabrique*|usine*|arsenal|tunnel*,
    retrouv+ ~6 cache*|atelier*|arme*|munition*|explosif*|depot*|fabrique*|usine*|arsenal|tunnel*,
    mis|met+|mirent la main sur ~5 arme*|armes|munition*|stock*|missile*|cache*|atelier*|arsenal|depot*,
    desamorc+, demin+, neutralis+ ~4 mine*|bombe*|engin*|explosif*|voiture*|ceinture*|charge*,
    detrui+ ~4 atelier*|depot*|cache*|fabrique*, detrui+ ~4 voiture*|vehicule*|camion* piege*,
    demantel+ ~4 atelier*|fabrique*|cellule*|reseau|bombe*|mine*, recuper+ ~4 arme*|munition*|char*|vehicule*,
    met+|mis* au jour ~6 mine*|engin*|arme*|armes|cache*|atelier*|tunnel*|explosif*|depot*,
    mine*|engin*|bombe*|explosif*|cache*|arme*|armes ~8 mis* au jour, mine*|engin*|bombe* ~4 desamorce*|neutralise*|desactive*,
    dejou+ ~4 attentat*|attaque*, voiture*|vehicule* piege* ~2 detruit*|neutralise*|desamorce*|intercepte*
  `,
  ),
  ...deedRow(
    'weapons-found',
    'noun',
    1,
    `
    saisie* d' arme*|armes|explosif*|armement, cache* d' arme*, operation*|travaux de deminage, deminage,
    desamorcage, atelier* de production|fabrication, depot* d' arme* ~4 decouv*|detruit*|saisi*
  `,
  ),
  ...deedRow(
    'release',
    'agent',
    1,
    `
    liber+|relach+ ~6 otage*|prisonnier*|detenu*|captif*|captifs|civils|femmes|yazidi*|habitants|personnes|soldats|policiers,
    rend+ la liberte, recouvr+ ~2 liberte,
    otage*|prisonnier*|detenu*|captif*|combattants|soldats ~8 ete liber+|relach+, s' echapp+ ~4 prison|geole*|mains|captivite, s' evad+, evad+ ~5 prison|camp|geole*
  `,
  ),
  ...deedRow(
    'release',
    'noun',
    1,
    `
    evasion* de|massive, liberation des|de|d' ?tous ?les otage*|prisonnier*|detenu*|captif*, mutinerie*
  `,
  ),
  // People on the move.
  ...deedRow(
    'displacement',
    'patient',
    1,
    `
    fui+, fuy+, detal+, pri+|pren+ la fuite, deplace+ ~3 par|depuis|a|vers,
    quitt+ ~6 foyer*|domicile*|maison*|banlieue*|village*|ville|region|quartier*|camp|enclave,
    refugi+ a|dans|au|en|vers, trouv+ refuge|asile, se refugi+,
    accueill+ ~6 deplaces|refugies|familles|personnes|habitants,
    bus|autocars|autobus ~6 quitt+|arriv+|parti+|transport+|emmen+,
    rentr+ chez|dans ~2 leurs|eux|maison*|foyer*|village*|ville, marche+ ~6 frontiere|exode,
    deplac+ de ?leur* force|maison*|foyers|personnes, exod+, s' enfui+, evacu+, afflu+ vers|a|dans|aux|vers,
    jet+ sur les routes, arriv+ ~6 fuyant|deplaces|refugies, retourn+ ~3 chez|dans|maison*|foyer*,
    regagn+ ~3 foyer*|maison*|domicile*|ville|village*|quartier*, fuir, jet+ ~4 sur les routes,
    pri+|pren+ ~1 route|chemin de|d'|du, chass+ de|d' chez|leur*|leurs ?eux ?maison*|foyer*|terre*|village*,
    chass+ ~6 personnes|civils|habitants|familles ~2 de|d'|du, poussé|pousse|poussent ~6 fuir|fuite|exode|exil
  `,
  ),
  ...deedRow(
    'displacement',
    'patient',
    0.9,
    `
    sont|est|etaient partis|partie|parties|parti|sortis|sorties|sorti|arrives|arrivees|arrivee|passes, partent, sortent,
    echapp+ a|aux|au|de, franchi+ ~3 frontiere, gagn+ ?ensuite la|le|l'|les ~2 frontiere|camp*|region*|montagne*|ville, rejoi+ ~3 camp*|ville|frontiere,
    arriv+ a|dans|au|aux|en, atteign+ ~2 frontiere|camp*, pu partir|sortir|quitter|rejoindre|gagner, a pied
    `,
    { ofCivilians: true },
  ),
  ...deedRow('displacement', 'noun', 0.45, `deplaces`),
  ...deedRow(
    'displacement',
    'noun',
    0.9,
    `
    exode, fuite de|des|du ?milliers|civils|habitants|familles|population*, evacuation* ?de|des|du, afflux de,
    retour de|des ?deplaces|habitants|familles, couloir* humanitaire*, corridor* humanitaire*
  `,
  ),
  ...deedRow(
    'deployment',
    'agent',
    1,
    `
    deploy+, pri+|pren+ position, convoi* ~2 militaire* ~4 entr+|arriv+|franchi+|travers+,
    franchi+|travers+ la frontiere, deploi+, depech+,
    envoy+ ~5 renfort*|troupe*|soldat*|forces|char*|conseiller*|militaires|helicopteres|unites|avion*,
    mass+ ~4 troupe*|soldat*|forces|char*|combattant*|frontiere, mobilis+ ~6 combattants|soldats|hommes|pour,
    combattants|soldats|hommes|forces ~4 mobilises,
    s' est|etait engage* ~1 pour|a ~1 soutenir|appuyer|aider|epauler, se sont|etaient engage* ~1 pour|a ~1 soutenir|appuyer|aider|epauler,
    engag+ ~4 helicoptere*|avion*|chars|drones|troupes|soldats|forces,
    renforc+ ~3 presence|positions|dispositif, font|fait route vers, cordon* de securite, couvre feu, boucl+, achemin+ ~4 renfort*|troupes|armes
  `,
  ),
  ...deedRow('deployment', 'noun', 0.9, `deploiement, arrivee de renforts, renforts ~4 arriv*|envoy*|depech*|attendus`),
  ...deedRow(
    'mass-grave',
    'noun',
    1,
    `fosse* commune*, charnier*, fosse* ~6 corps|cadavre*|depouille*|restes|victimes|ossements,
    exhum+, corps|cadavre*|depouille*|restes|ossements ~6 exhume*|deterre*`,
  ),
  ...deedRow('siege', 'agent', 0.45, `assieg+`),
  ...deedRow('siege', 'noun', 0.7, `siege de|du|des|impose, blocus, etat de siege`),
  ...deedRow(
    'aid',
    'noun',
    0.9,
    `
    convoi* ?d' humanitaire*|aide, aide humanitaire ~5 arriv*|entre*|livre*|parvenu*|distribue*|achemin*,
    largage* ~3 vivres|aide|humanitaire*, largu+ ~8 vivres|aide|eau|rations|palettes|colis|nourriture
  `,
  ),
  ...deedRow(
    'protest',
    'noun',
    0.9,
    `manifestation* contre|anti|hostile*|de|pour|pacifique*|reclamant|exigeant, manifestants ~8 defile*|tue*|blesse*|rassemble*`,
  ),
  ...deedRow(
    'attack',
    'agent',
    0.9,
    `attaqu+, frapp+, s' en ?est|sont|etait|etaient pri+|pren+ a|au|aux, pri+|pren+ pour cible`,
  ),
  ...deedRow(
    'shelling',
    'agent',
    0.9,
    `
    touch+|vis+|atteint*|tue+ ~8 par|sous ~3 obus|roquette*|tir*|mortier*|missile*|artillerie, s' abatt+ sur, se sont|etaient abattu* sur, s' est|etait abattu* sur,
    obus|roquette*|rocket* ~6 bless+|tomb+|abatt+|touch+|frapp+|atteint*|vis+|tue+|tuant|blessant|fait|faisant
  `,
  ),
  ...deedRow(
    'attack',
    'noun',
    0.8,
    `
    attaque ?revendiquee ?contre|sur|a|de|du|menee|lancee|qui|dans,
    attaques ?contre|sur|a|de|du|menees|lancees|dans, attaque, attaques, vise par ~3 attaque*
  `,
  ),
  // Tolls, which say that something happened and how heavy it was.
  ...deedRow(
    'toll',
    'agent',
    0.7,
    `
    tue+ ~8 combattant*|jihadiste*|djihadiste*|soldat*|civil*|personne*|homme*|membre*|terroriste*|rebelle*|policier*|milicien*|peshmerga*|chef*,
    tuant, abatt+, abattu, elimin+, neutralis+, ont|a perdu la vie, trouv+ la mort, cout+ ~1 vie a|aux|au,
    fauch+ ~3 personne*|civil*|homme*|femme*|enfant*|passant*, deplor+ ~2 mort ?de|d',
    fait|font|faisant|faisaient ?au|plus ?moins|de ~4 mort|morts|victimes|blesses|tues
  `,
  ),
  ...deedRow(
    'toll',
    'patient',
    0.7,
    `
    ont|a|avait|avaient ete tue|tues|tuee|tuees,
    sont|est|etaient|etait tue|tues|tuee|tuees|mort|morts|morte|mortes, peri+, tues, tuees, blesses, succomb+
  `,
  ),
]
