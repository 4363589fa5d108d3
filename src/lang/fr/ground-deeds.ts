/** Places taken, fought for, given up and agreed upon, as French reports say it. */
import { type DeedRow, deedRow } from '../table.ts'

export const groundDeeds: DeedRow[] = [
  // Taking a place.
  ...deedRow(
    'capture',
    'agent',
    1,
    `
    s' ?en empar+, empar+ ~3 de|du|des|d', reconqu+, conqui+, conquer+,
    repri+|repren+ ?entierement|totalement|aussi le|la|en ?plein controle|main, rend+ maitre*, pri+|pren+ pied,
    pri+|pren+ ?entierement ?le|la|un|leur|en ?total|totale|plein controle ?total|totale|complet,
    controlent|controle desormais|maintenant|dorenavant|a|depuis ?present, assur+ le controle,
    etabli+ ?leur|son le controle, invest+, mis|met+|mirent la main sur, fait|font|faire|firent tomber,
    planté|plantent|hisse|hissé ~4 drapeau, acheve+ la|le reconquete|liberation|reprise,
    deloge+ ~4 de|d'|du|des, chass+ ~6 de|d'|du|des, expuls+ ~4 de|d'|du|des, arrach+ ~6 a|aux|au,
    evinc+ ~3 de|d'|du|des, ravi+ ~4 a|aux|au, nettoy+, romp+|bris+|lev+ ~2 siege|encerclement|blocus,
    rouv+ ~3 route, pri+|pren+ possession,
    siege|encerclement|blocus ~14 leve|levee|brise|rompu, mis|mit|met|mettre fin au|a ?l' siege|encerclement|blocus, fin du|de ?l' siege|encerclement|blocus, s' est|sont assure* ~4 controle|maitrise,
    hiss+|plant+ ~5 drapeau*|couleurs|banniere, drapeau*|banniere ~7 hiss+|plant+|flott+, recouvr+ ~2 controle,
    tiennent|tient desormais|maintenant|dorenavant, tien+ ?desormais la totalite|l'integralite|l ensemble,
    balay+ ~3 de|d'|du, revien+|revenu* ~5 giron, repass+ ~4 sous ~2 controle|coupe|domination|pavillon,
    change* de mains|main, changent de mains, bout+ hors de|d'|du, perc+ jusqu' a|au|aux|elle, est|sont plus encercle*|assiege*
  `,
  ),
  ...deedRow(
    'capture',
    'agent',
    0.9,
    `
    repren+, repri+, liber+, reoccup+, recuper+, saisi+ de|d'|du|des, occup+, annex+,
    enlev+ ~2 village|villages|localit*|ville|position*|quartier*
  `,
    { needsPlace: true },
  ),
  ...deedRow('capture', 'agent', 0.9, `pri+, pren+`, { needsPlace: true }),
  ...deedRow(
    'capture',
    'patient',
    1,
    `
    tomb+ ?entierement ?totalement ~3 main|mains|coupe|controle|pouvoir,
    pass+ ~4 sous ~2 controle|coupe|domination, pass+ aux mains, tomb+ devant|face, tomb+ entre|aux ~2 mains
  `,
  ),
  ...deedRow('capture', 'patient', 0.9, `tomb+`, { needsPlace: true }),
  ...deedRow(
    'capture',
    'patient',
    0.9,
    `
    perd+ ~1 ville|villes|controle|villages|quartier*|localite*|bastion*|fief*|position*|terrain|base*|poste*|aeroport*|barrage*|hopital|champ*,
    perd+ ~2 controle|ville|villages|localite*|quartier*|bastion*|fief*|terrain
  `,
  ),
  ...deedRow(
    'capture',
    'noun',
    0.8,
    `
    reprise ?totale ?complete de|du|des|d', prise ?totale ?complete de|du|des|d',
    reconquete ?totale ?complete de|du|des|d', liberation ?totale ?complete de|du|des|d', conquete de|du|des|d',
    capture de ?la ?l' ville|village|base|localite|aeroport|quartier|barrage, chute de|du|des|d',
    aux|au mains|main|pouvoir de|du|des|d' ~5 depuis, entre les mains de|du|des|d' ~5 depuis, sous ?le controle ~4 depuis, maitre* de|d'|du ~6 depuis,
    sont|est|etaient maitre* ~4 de|d'|du, en sont|est|etaient ?les ?le ?la ?seul* maitre*, controle ?total ?integral ?complet de ?la ville|village|localite,
    tenu|tenue|tenues|controle|controlee|occupe|occupee|contrôlees par ~5 depuis
  `,
  ),
  ...deedRow('capture', 'patient', 0.6, `perte de ?la|l' ville|base|aeroport|quartier*|localite|village`),
  // Fighting for it.
  ...deedRow(
    'clash',
    'agent',
    1,
    `
    lanc+ ~4 assaut|offensive|attaque|bataille|operation|operations|operation|percee,
    men+ ~3 assaut|offensive|bataille|attaque|attaques|combats|operation|operations,
    declench+ ~3 assaut|offensive|bataille|attaque|operation, engag+ ~3 bataille|combat|combats|offensive,
    entam+ ~3 assaut|offensive|attaque|bataille|operation|progression, donn+ l' assaut,
    poursui+ ~3 offensive|assaut|progression|avancee|avance|operation|operations|combat*|bataille, progress+,
    avanc+, avancent|avance|avancaient ~4 vers, perc+ ~3 defense*|ligne*|front, penetr+ ~6 dans,
    entr+ ?ensuite ?enfin ?aussi dans|a ?la ?le ?l', fait|font|faisaient irruption|leur|son ?entree dans, part+|reparti+|repartent a|a ?l' assaut, repouss+, combatt+,
    s' affront+, affront+, opposent|opposaient|oppose|opposant, se batt+, accul+, encercl+, resserr+ ~2 etau,
    gagn+ ?du terrain, pri+|pren+ d' assaut, infiltr+ dans|a, tir+ ~2 sur|contre, ouvert le feu,
    contre attaqu+, coup+ ~5 route|axe*|voie*|ligne*, tenu|tiennent|tient|tenir bon|tete, grignot+,
    livr+ ~3 bataille|combat*|assaut*|combats, s' enfonc+ ?plus ?profondement dans, fonc+ sur|vers, assaill+,
    approch+ de|du|d'|des, harcel+, ratiss+, gagn+ de nouveaux quartiers, gagn+ ~2 quartier*|terrain|rue*,
    mont+|part+|partent a l' assaut, pouss+ ?plus ?jusque dans|vers, pass+ a l' attaque|offensive|assaut,
    dejou+ ~4 percee|tentative|assaut, tend+ ~2 embuscade*, ouv+ ~3 front, resserr+ ~2 siege|nasse,
    forces|soldats|commandos|unites|policiers|troupes ~8 men+ ~3 raid ~1 contre|sur|dans,
    raid* de|des ?la ?forces|commandos|police|soldats|policiers|troupes ?speciales, raid* heliporte*
  `,
  ),
  ...deedRow(
    'clash',
    'noun',
    0.8,
    `
    combat|combats ?acharne* ?violent* ?intense* ?rue* font|faisaient|ont|opposent|opposaient|se|faisant|eclate|eclatent|entre|avaient|etaient|sont|dans|a,
    affrontement*, accrochage*, combats, combats acharnes|violents|intenses|feroces, bataille rangee,
    corps a corps, embuscade*, percee ?de ?des ~3 dans|a|vers, contre offensive, contre attaque*,
    assaut ?final contre|sur|de|a|lance*, assaut*,
    offensive ?majeure ?d' contre|sur|a|pour|vers|dans|menee|lancee|de|en,
    attaque ?jihadiste ~1 contre ~2 position*|base*|barrage*|poste*|checkpoint*|caserne*|convoi*, fusillade,
    avancee ?des|de|du|rapide, progression ?des|de|du ?rapide, guerilla urbaine, heurts,
    operation militaire|terrestre ~4 contre|a|dans|pour|visant, resistance ~2 jihadistes|djihadistes, batailles de rue*
  `,
  ),
  ...deedRow('clash', 'patient', 0.6, `repli+, recul+, pris|prises|prise en tenaille|etau, cern+`),
  ...deedRow(
    'clash',
    'agent',
    0.9,
    `
    chass+, deloge+, expuls+, rapproch+ ~2 de|du|d', bris+ ~2 ligne*|defense*, essuy+ ~3 attaque*|tir*|assaut*,
    se heurt+, s' est|sont heurte* a|aux, resist+
  `,
  ),
  ...deedRow('clash', 'patient', 1, `tomb+ ~3 dans une embuscade`),
  ...deedRow(
    'clash',
    'agent',
    0.9,
    `
    abatt+ ~4 avion*|helicoptere*|drone*|appareil*|chasseur*, avion*|helicoptere*|drone*|appareil ~9 abattu*|abattent, riposte+,
    dispers+ ~4 jihadiste*|djihadiste*|assaillant*
  `,
  ),
  ...deedRow(
    'clash',
    'noun',
    0.9,
    `
    offensive|bataille|assaut|operation ~4 commenc*|debut*|poursuit|lancee|lance|continue*|se poursuivait|deroule*|progresse|entamee|declenchee,
    echange* de tirs, coups de feu
  `,
  ),
  ...deedRow('clash', 'noun', 0.6, `bataille de|pour|du`),
  ...deedRow(
    'clash',
    'noun',
    0.4,
    `
    offensive, bataille, front de, operation, operations militaires, opération militaire, combattre
  `,
  ),
  // Giving up, leaving, agreeing.
  ...deedRow(
    'handover',
    'agent',
    0.9,
    `
    ced+ ~5 controle|ville|position*|village*|quartier*|base, remi+ ~4 controle|cles|ville|armes,
    livr+ ~3 ville|base|village*|quartier*|position*|armes lourdes, remett+ ~5 controle|ville|armes
  `,
  ),
  ...deedRow('capture', 'agent', 1, `se sont|est rendus|rendu|rendue|rendues maitre*`),
  ...deedRow(
    'handover',
    'patient',
    1,
    `
    se livr+ a|aux, se rend+ ?a|aux|au, se sont|est rendus|rendu|rendues|rendue, rend+ les armes,
    depos+ les armes, capitul+, hiss+ ~2 drapeau* blanc*
  `,
  ),
  ...deedRow(
    'handover',
    'noun',
    1,
    `
    reddition*, capitulation*, sans combat*, sans resistance, sans coup ferir, sans livrer combat,
    sans tirer ~3 coup*
  `,
  ),
  ...deedRow(
    'withdrawal',
    'patient',
    1,
    `
    retir+ ~3 de|du|des|d'|vers, se repli+ de|du|d'|vers,
    abandonn+ ~3 position*|ville|village*|localite*|quartier*|base*|poste*|bastion*|fief*|territoire*,
    quitt+ ~3 ville|position*|base|village*|quartier*|localite*|enclave|bastion, evacu+ ~2 base|position*|poste*
  `,
  ),
  ...deedRow(
    'withdrawal',
    'patient',
    0.9,
    `
    batt+ en retraite, fait|font retraite, lev+ le camp, plient|plie bagage, desert+ ~2 rangs|position*|poste*|caserne*|armee,
    abandonn+ ~2 position*|poste*|arme*|vehicule*|uniforme*
  `,
  ),
  ...deedRow('withdrawal', 'agent', 0.9, `quitt+`, { needsPlace: true }),
  ...deedRow('withdrawal', 'noun', 0.9, `retrait de|des|du, repli des|de|du`),
  ...deedRow(
    'base',
    'agent',
    1,
    `
    instal+ ~4 base*|qg|quartier general|camp|poste*|checkpoint*|barrage*,
    etabl+ ~4 base*|qg|quartier general|camp|poste*|checkpoint*,
    proclam+ ~6 capitale|califat|emirat|autonomie|region, construi+ ~3 base*, creus+ ~3 tranchee*|tunnel*,
    fortifi+
  `,
  ),
  ...deedRow(
    'destruction',
    'agent',
    1,
    `
    detrui+ ~6 mosquee*|temple*|pont|ponts|maison*|eglise*|minaret|musee|statue*|tombe*|mausolee*|monastere|site*|arc|theatre|tetrapyle|hopital|ecole*|patrimoine|village*,
    dynamit+,
    fait sauter|exploser ~4 pont*|mosquee*|temple*|eglise*|mausolee*|minaret|maison*|batiment*|prison|barrage*,
    saccag+, pill+, incendi+, mis|mise|met+ le feu,
    rase|rasent|rasee|rasees|rases ~3 village*|maison*|site|quartier*, ravag+
  `,
  ),
  ...deedRow('destruction', 'noun', 0.9, `destruction de|du|des, pillage*, dynamitage*, saccage`),
  ...deedRow(
    'agreement',
    'noun',
    0.9,
    `
    accord ~3 concerne*|englobe|couvre|conclu|entre|signe|evacuation|cessez|treve|prevoit|prevoyant|reddition|retrait|permis|permettant|trouve,
    treve ~5 entree|entre|conclue|instauree|vigueur|decretee|annoncee|respectee,
    cessez le feu ~5 entre|entree|conclu|vigueur|instaure|decrete|annonce|proclame,
    echange* de|d' prisonnier*|detenu*|otage*|corps, treve humanitaire
  `,
  ),
  ...deedRow(
    'agreement',
    'agent',
    0.9,
    `
    accept+ ~14 de|d' rendre|remettre|ceder|deposer|livrer|evacuer|quitter, conclu+ ~3 accord|treve|cessez,
    signe+ ~3 accord|treve|cessez, decret+ ~3 treve|cessez, proclam+ ~3 treve|cessez
  `,
  ),
]
