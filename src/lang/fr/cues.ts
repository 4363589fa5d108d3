/** Small French words that give places, actors and deeds their part. */
import type { ActorCue, BackKind, Cue, Furniture } from '../language.ts'
import { entries, row } from '../table.ts'

export const placeNouns: [pattern: string, kind: BackKind][] = [
  ...row('capital', `capitale`),
  ...row(
    'settlement',
    `
    capitale ?syrienne|irakienne ?de ?l' ?du ?la ?organisation|groupe autoproclamee|provinciale|province|ei|etat|anbar|daech|daesh|califat|jihadistes|djihadistes,
    chef lieu, ville, villes, localite, localites, village, villages, bourg, bourgade, cite, hameau, hameaux,
    agglomeration, municipalite, metropole
  `,
  ),
  ...row('quarter', `quartier, quartiers, secteur, secteurs, rue, rues, centre ville, faubourg`),
  ...row('province', `province, gouvernorat, region, provinces`),
  ...row(
    'area',
    `
    zone, zones, territoire, territoires, position, positions, enclave, poche, bastion, fief, verrou, front,
    colline, collines, hauteur, montagne
  `,
  ),
  ...row(
    'site',
    `
    base, aeroport, barrage, champ, raffinerie, camp, pont, hopital, mosquee, caserne, prison, citadelle, site,
    commissariat, universite, batiment, batiments, complexe, siege, gare, silos, usine, poste, postes, barrages,
    checkpoint, route, axe, autoroute
  `,
  ),
]

export const cues: [pattern: string, cue: Cue][] = [
  ...row(
    'negation',
    `
    sans, nul, combien, aucun, aucune, ni, jamais, echou* a, echoue*, refus* de, dement, dementi, dementent,
    nie, nient, impossible, au lieu de, plutot que, faute de, incapable* de, empech* ~6 de
  `,
  ),
  ...row(
    'unreal',
    `
    parti*|alle*|venu* ?pour combattre|se|attaqu*|liber*|repren*,
    doit|doivent|devra|devront|devrait|devraient|devait|devaient,
    pourrait|pourraient|peut|peuvent|pourra|pourront|pouvait, veut|veulent|voulait|voulaient|voudrait|souhait*,
    esper*, espoir* de, prevoi*, prevu*, menac*, menace de, envisag*, promet*, promis, jure*, entend|entendent,
    compt* ?bien repren*|lanc*|mener|attaqu*|reconqu*|liber*, ambitionn*, vis* a, visant a,
    but|objectif|objectifs|mission ?est|etait ?de|d', objectif, cherch* ?a,  
       reste a, restait a, reste* ?encore a, sur le point de|d', s' appret*,
    se prepar*, prepar* ?a ?activement ?l' ?la ?une ?leur, preparatifs de|d', projet* de|d',
    plan|plans de|pour|d', si|s' elle|il|elles|ils|les|l'|la|le|un|une|des, au sujet de|des|du|d', a propos de|des|du|d', en cas de|d', eventuel*, possible, imminent*, prochain*,
    prochainement, bientot, futur*, risque* de|d', crain* ?que ?une ?un ?des, redout*, craignant, appel* a,
    exig* ?que ?le ?la ?un, demand* ?que ?le ?la ?un, reclam*, proposer|propose|proposent, autoris* a,
    decid* de|d', pret* a, en passe de, susceptible* de, suppose*, imagine*, faut|faudra|faudrait, necessaire*,
    destine* a, charge* de, permett* de, permettrait|permettraient, invit* a, ordonn* ?de ?l' ?le ?la ?un ?une,
    appuye*|soutenu* par ?des|les|la|l', porte parole ?militaire de|du|des|d', est ce que, simulation|exercice
  `,
  ),
  ...row(
    'attempt',
    `
    tent* ~2 de|d', essa* de|d', tentative* de|d', s' efforc* de, poursui* ~2 pour|afin, combattre|combattent|combattu|combattaient pour,
    se batt* pour, bataille|offensive|assaut|operation|combat|combats ~3 pour|visant|afin ?a ?de
  `,
  ),
  ...row(
    'managed',
    `
    reuss*, parven*, parvien*, parvin*, fini par, commenc* a|de, permis ~4 de|d'|a|aux, force*, contraint*,
    oblige*, ont|a|avait|avaient ?deja ?aussi ?finalement du, s' employ* a, profit* ~5 pour, charg* ?de pour|de, occupe* a, ont|a ?tous pu, avons pu, achev* de,
    acheve de, en train de
  `,
  ),
  ...row(
    'achieved',
    `
    avoir, ayant, avant de|d', viennent|vient|venait|venaient de|d', finalement, continu* ?aussi ?egalement ?toujours ?ainsi de|d'|a, etre, apres
  `,
  ),
  ...row(
    'saying',
    `
    annonc*, affirm*, declar*, indiqu*, dit, assur*, accus*, estim*, rapport*, confirm*,
    revendiqu*, precis*, expliqu*, a explique, soulign*, reconn*, averti*, condamn*, juge*, salu*, denonc*,
    croi*, pens*, raconte*, fait etat, fait savoir, fait part, evoqu*, ajout*, signal*, relat*, recens*, observ*, constat*, pretend*, laisse* entendre, mentionn*, ecri*, appris, vante*, felicit*, inform*, publi*, avanc* le|un chiffre, signe*, attribu*, impute*
  `,
  ),
  ...row('purpose', `pour, pour que, afin de|d'|que, en vue de|d', avant le|la|l'`),
  ...row('source', `selon, d' apres, de source|sources`),
  ...row(
    'recalled',
    `
    depuis que|qu', depuis ?l' ?annonce ?de la|le|l'|les|sa|leur, apres ?l' ?annonce ?de la|le|l'|les|sa|leur, lors de|du|des, malgre la|le|l'|les,
    au lendemain de, a l' issue de|du, a la suite de|du|des, une fois, avant ?l' ?annonce ?de la|le|l'
    `,
  ),
  ...row('still', `toujours, encore`),
  ...row(
    'campaign',
    `
    depuis le debut de|du|des|d', depuis le lancement, depuis le declenchement, au total, en tout,
    au cours de la campagne|bataille, depuis le debut
  `,
  ),
  ...row(
    'background',
    `
    rappel*, jadis, autrefois, a l' epoque, precedemment, auparavant, anciennement, historiquement
  `,
  ),
  ...row('hearsay', `serait, seraient, aurait, auraient, presume*, suppose, probablement, vraisemblablement`),
]

export const actorCues: [pattern: string, cue: ActorCue][] = [
  ...row(
    'by',
    `
    par, par des|les|le|la|l'|un|une, de la part de|des|du|d', revendique* par,
    menee|menees|mene|menes par ?le|la|les|l', lance* par
  `,
  ),
  ...row(
    'against',
    `
    contre, face a|aux|au, aux|des mains de|du|des|d', du|des mains, main|mains de|du|des|d',
    tenu*|controle*|occupe*|detenu*|defendu* par, sous ?le controle|joug|domination de|du|des|d',
    au detriment de|du|des,
    bastion*|fief*|position*|cible*|cibles|cache*|convoi*|quartier general|base|bases|infrastructures|vehicules|bastion ?important de|du|des|d',
    visant, vise*, ciblant, repli|retraite|fuite|deroute|expulsion|eviction|recul|defaite de|du|des|d',
    a|aux|au, chass*, delog*, repouss*, expuls*, combatt*, combattre, lutte contre, libere* de|du|des,
    repris* a|aux|au
  `,
  ),
  ...row(
    'backed-by',
    `
    appuye*|soutenu*|epaule*|aide*|assiste*|equipe*|forme*|entraine*|accompagne*|couvert* ?au ?sol ?dans ?les ?airs par ?des|les|la|l'|le|un|une,
    avec ?l' aide|appui|soutien|support|concours|assistance|couverture ?aerien|aerienne ?decisif|militaire de|du|des|d',
    avec|sous le|la|l' ?un ?une soutien|appui|support|aide|couverture|assistance ?aerien|aerienne ?rapproche de|du|des|d',
    soutien|appui|support|couverture ?aerien|aerienne de|du|des|d', aux cotes de|des|du|d',
    alliee*|allies ?de|a|aux|des|du
  `,
  ),
  ...row(
    'according-to',
    `
    selon, d' apres, a affirme|indique|declare|annonce|precise|dit,
    affirme|indique|declare|annonce|precise|rapporte
  `,
  ),
]

export const casualties: [pattern: string, what: 'killed' | 'wounded'][] = [
  ...row(
    'killed',
    `
    tue*, mort|morts|morte|mortes, abattu*, elimine*, perdu la vie, trouve* la mort, peri, peris, perissent,
    succombe, perissent, victimes, mis* a mort, mise a mort, mort violente, perd+ la vie, perdent la vie, laisse* la vie, egorge*, pendu*, coupe la tete a, couter la vie, cout* ~1 vie a|aux|au, cout* la vie, fauche*, emport*, execute*, decapite*, massacre*, deces, decedes, coute la vie, tuant,
    cadavres, corps, depouilles, assassine*, fusille*, neutralise*
  `,
  ),
  ...row('wounded', `blesse*, blessant, blessures`),
]

export const furniture: Furniture = {
  anywhere: entries(`
    cookie, cookies, javascript, tout accepter, tout refuser, politique de confidentialite,
    donnees personnelles, tous droits reserves, mentions legales, copy to clipboard, lien copie,
    adresse de messagerie, adresse e mail, champs obligatoires, reseaux sociaux, credit photo, credits photo,
    publicite, newsletter, newsletters, abonnez vous, s' abonner, inscrivez vous, sur facebook, sur twitter,
    sur telegram, sur whatsapp, application mobile, conditions generales, partager cet article, partager sur,
    se connecter, creer un compte, article reserve aux abonnes, temps de lecture, telecharger l' application,
    notre dossier, suivez ~2 en direct, cliquez ici, getty images
  `),
  opening: entries(`
    de notre|nos correspondant*|envoye*, par notre|nos correspondant*|envoye*, notre|nos correspondant*|envoye* special|a|au|en, lire aussi, a lire aussi, a lire, lire egalement, voir aussi, voir egalement, a voir aussi, regarder aussi,
    a ecouter, ecouter aussi, relire, lire notre, lire l', sur le meme sujet, suivez, suivre, partager,
    commenter, imprimer, photo, video, en images, image, credit, legende, source, publie le,
    publie|mis a jour|le, mis a jour, mise a jour, modifie le, par la redaction, par redaction, mots cles, tags,
    etiquettes, accueil, menu, rechercher, dossier, recevez, ne manquez, retrouvez, copyright, nos journalistes,
    la redaction vous conseille, lecture, infographie, carte, diaporama, commentaires, commentaire
  `),
  label: entries(`
    en video, lire aussi, a lire aussi, voir aussi, video, toute l' info sur, a lire, lire egalement,
    notre video, nos videos, a ecouter, en images, lire plus tard, sur le meme theme, a voir aussi
  `),
  list: entries(`
    sur le meme sujet, a decouvrir egalement, a decouvrir aussi, les articles les plus lus, les plus lus,
    articles les plus lus, les plus commentes, a lire aussi, dans la meme rubrique, a la une, le fil info,
    fil info, en continu, articles similaires, articles lies, vous aimerez aussi, nos autres articles,
    plus d' articles, derniers articles, dernieres actualites, dernieres nouvelles, contenus sponsorises,
    sujets associes, thematiques associees, les plus partages, lire aussi, sur le meme theme, a ne pas manquer,
    autres articles, actualites, plus d' infos, recommande pour vous, voir plus
  `),
  end: entries(`
    laisser un commentaire, laissez un commentaire, votre commentaire, commentaires, ajouter un commentaire,
    reagir, poster un commentaire, vos reactions, les commentaires, discussion,
    votre adresse
  `),
}

export const clauseBreaks = entries(`
  qui, que, qu', dont, ou, mais, tandis, alors, pendant, lorsque, lorsqu', quand, apres, avant, car, puis,
  selon, afin, pour, comme, depuis
`)

export const abbreviations = entries(`
  m, mm, mme, mlle, dr, gen, col, cdt, lt, st, ste, etc, cf, env, km, no, art, av, bd, janv, fev, fevr, sept,
  oct, nov, dec, juil, capt, sgt, pr, al, ap, j
`)

export const common = entries(`
  le, la, les, des, du, une, est, dans, par, pour, sur, avec, ont, aux, et, en, qui, que, ete, sont, ces, leur,
  au, il, selon
`)

export const definite = entries(`la, le, l', du, au, cette, ce, cet, sa, son, leur`)

export const listWords = entries(`
  unites, forces, combattants, et, ou, ainsi, ainsi que, mais aussi, mais, a, de, d', la, le, les, l', du, des, puis, dans, celle,
  celles, ceux, notamment
`)

export const pronouns = entries(`ils, elles, il, elle, ceux, celles`)

export const partWords = entries(`dont, parmi`)

export const determiners = entries(`
  un, une, la, l', le, les, des, cette, ce, cet, ces, d', du, de, aux, au, plusieurs, nouvelle, double, son, sa,
  ses, leur, leurs, premiere, derniere, vaste, grande, cinq, deux, trois, quatre, violente, violentes,
  nombreuses, chaque, toute, nouvelles, autre, autres
`)

export const people = entries(`
  personnes, personne, civils, civil, hommes, homme, femmes, femme, enfants, enfant, soldats, soldat,
  militaires, militaire, policiers, policier, combattants, combattant, membres, jihadistes, djihadistes,
  terroristes, peshmergas, rebelles, insurges, miliciens, paramilitaires, habitants, fideles, pelerins,
  journalistes, assaillants, elements, volontaires, demineurs, otages, prisonniers, detenus, etudiants, eleves,
  ouvriers, medecins, secouristes, gardes, officiers, officier, gendarmes, agents, responsables, cadres,
  ressortissants, yazidis, yezidis, chretiens, kurdes, kamikazes, extremistes, autres, victimes, cadavres,
  corps, depouilles, passagers, passants, clients, joueurs, tribaux, villageois, refugies, deplaces, mineurs,
  bebes, fillettes, garcons, islamistes, morts, mort, tues, blesses, blesse, des, siens, leurs
`)

export const conjunctions = entries(`et, puis, ainsi`)

export const worksOfArt = entries(`
  roman, romans, romancier, romanciere, fiction, film, films, cineaste, realisateur, realisatrice, heroine, heros,
  editions, ecrivain, ecrivaine, narrateur, narratrice, personnage, personnages, chapitre, poemes, recueil, livre,
  scenario, lecteur, lectrice, traduit
`)
