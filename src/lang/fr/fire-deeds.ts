/** Strikes, shells and bombs, as French reports say it. */
import { type DeedRow, deedRow } from '../table.ts'

export const fireDeeds: DeedRow[] = [
  // From the air and from afar.
  ...deedRow(
    'air-strike',
    'noun',
    1,
    `
    raid* aerien*, par l' aviation|armee de l' air,
    par des|un|une|les ?nouveaux ?plusieurs raid*|frappe*|avion*|drone*|helicoptere*, raid*,
    frappe* ?aerienne* ?russe* ?americaine* ?turque*, frappes, bombardement* aerien*, attaque* aerienne*,
    baril* d|d'|de explosif*|explosifs, bombardement* de l' aviation, bombardement* de la coalition,
    tir* de drone*, frappe de drone, sorties aeriennes, bombes larguees
  `,
  ),
  ...deedRow(
    'air-strike',
    'agent',
    1,
    `
    men+ ~9 raid*|frappe*, poursui+ ~2 raid*|frappe*|bombardement*,
    effectu+ ~6 raid*|frappe*|bombardement*|sorties, conduit|conduisent ~4 raid*|frappe*,
    bombard+ ~4 avion*|aviation|helicopteres|chasseurs,
    avion*|aviation|bombardiers|chasseurs|appareils|helicopteres|drone|drones|F|rafale*|jets|mig ~14 bombard+|pilonn+,
    avion*|aviation|bombardiers|chasseurs|appareils|helicopteres|drone|drones|missile*|F|apache*|rafale*|jets|roquettes ~9 vis+|frapp+|detrui+|attaqu+|cibl+|touch+,
    avion*|aviation|bombardiers|chasseurs|appareils|helicopteres|drone|drones|F|coalition ~9 pri+|pren+ pour cible,
    touch+|vis+|atteint*|endommag+|detrui+|tue+ ~8 par|dans|lors ~3 aviation|raid*|frappe*|avion*|drone,
    largu+ ~6 baril*|bombe*,
    avion*|aviation|helicoptere*|chasseurs|appareils|drone*|F|jets ~9 s' en ?est|sont|etait|etaient pri+|pren+ a|au|aux,
    sous les bombes
  `,
  ),
  ...deedRow(
    'shelling',
    'agent',
    1,
    `bombard+, pilonn+, tir+ ~4 obus|roquette*|mortier*|missile*, cribl+ d' obus, lanc+ ~5 missile*|kalibr|tomahawk*|roquette*|obus|rocket*,
    pleuvoir|plu|pleuvent|pleut ~5 obus|bombe*|roquette*|missile*, obus|bombe*|roquette*|missile* ~4 pleuv+|plu|echange+`,
  ),
  ...deedRow(
    'shelling',
    'noun',
    0.9,
    `
    tir* de|d' roquette*|mortier*|obus|artillerie|missile*|rockets, tirs ?d' artillerie,
    tir* de katioucha*|char*|canon*, par des|un|les tir|tirs|obus|roquette*, bombardement*, pilonnage*,
    obus ~3 tombe*|abattu*|touche|tires|de, sous le feu ~4 artillerie|canon*|mortier*, roquettes ~3 tombe*|abattu*|touche|tirees, salve* de,
    pluie* d' obus|de, missile* ~3 sol|croisiere|balistique*
  `,
  ),
  ...deedRow(
    'chemical',
    'noun',
    1,
    `
    attaque* chimique*, arme* chimique* ~4 utilise*, gaz sarin, gaz moutarde, attaque* au gaz|chlore|sarin,
    gaz toxique*, bombardement* chimique*, chlore, agent* chimique*
  `,
  ),
  // Bombs on the ground.
  ...deedRow(
    'suicide-bomb',
    'noun',
    1,
    `
    attentat* suicide*, attaque* suicide*, attentat* kamikaze*, attaque* kamikaze*, vehicule* kamikaze*,
    vehicule* suicide*, voiture* kamikaze*, voiture* suicide*, camion* suicide*|kamikaze*,
    voiture*|vehicule*|camion*|blinde*|engin ~6 fonc+|jete*|jet+|precipit+ sur|contre|dans,
    voiture*|vehicule*|camion*|blinde* ~4 conduit*|pilote* ~3 kamikaze*, kamikaze* ~12 explose|exploser|explosion|actionne*|fait|voiture|vehicule|ceinture,
    ceinture* explosive* ~4 explose|actionne*|fait|declenche*,
    faire|fait|font|firent|faisant exploser ~6 ceinture|vehicule|voiture|camion|charge|veste|gilet|bombe,
    s' est|sont fait|faits exploser|sauter, se fait|font|faisant exploser|sauter,
    se sont|est fait exploser|sauter, double attentat suicide,
    actionn+|declench+ ~3 ceinture*|veste|gilet|charge*|explosifs|bombe,
    au volant d' ?un ?une ~2 piege*|bourre*, par des|un|deux|trois|quatre|plusieurs kamikaze*
  `,
  ),
  ...deedRow('suicide-bomb', 'noun', 0.7, `kamikaze*`),
  ...deedRow(
    'bomb',
    'noun',
    1,
    `
    voiture* piegee*, vehicule* piege*, camion* piege*, moto* piegee*,
    engin* explosif*|artisana* ~4 explose|saute|saut*|tue|tuant|blesse, bombe* artisanale*,
    bourre*|charge*|truffe*|rempli* d' explosif*, engin*|bombe* ~3 vise*|visant|visait|cible*|touche*|frappe*,
    bombe*|engin*|charge*|mine* ~9 saute*|fauche*|explose*|tue|tuent|tuant|blesse|fait|coute,
    bombe* ~5 explose|explosent|saute, attentat* a|au|aux|contre|dans|de|perpetre*|commis|ayant|meurtrier*|qui,
    attentat*, double attentat, mine* ~4 explose|explosion|saute|tue*|antipersonnel*,
    explosion* ?d' ?une ?de ?la bombe*|mine*|voiture*|engin*, saute|sauté|sautant sur une|des mine*|engin,
    explosion*, engins explosifs improvises, bombe en bord|bordure de route
  `,
  ),
  ...deedRow('bomb', 'noun', 0.4, `bombe*, mine, mines, engin* explosif*`),
  ...deedRow('bomb', 'agent', 0.7, `explos+, saut+ sur ~3 mine*|engin*|bombe*, saut+ ~3 mine*|milieu|passage|devant`),
]
