/** The words of `/try` in each language, beside those that it shares with the map. */
import { computed } from '@preact/signals'
import { language } from '../state.ts'
import type { Language } from '../view.ts'

interface TryWords {
  title: string
  lead: string
  text: string
  textHint(longest: number): string
  published: string
  publishedHint: string
  language: string
  /** Leaves the language to the reader. */
  detect: string
  read: string
  /** Fills in an example. */
  fillIn: string
  reading: string
  found(count: number): string
  nothingHint: string
  /** `tag` as BCP 47 has it. */
  readAs(tag: string): string
  /** What was doubtful. */
  notes: string
  download: string
  show: string
  /** An invented report of Tuesday, 8 November 2016. */
  example: string
}

const languageNamed = (tag: string, spoken: Language) =>
  new Intl.DisplayNames(spoken, { type: 'language' }).of(tag) ?? tag

const en: TryWords = {
  title: 'Try an article',
  lead: 'Paste the text of an article on the war in Iraq and Syria. The events that it reports are shown on a map and marked in the text. Nothing of it is kept.',
  text: 'Text of the article',
  textHint: (longest) => `In English, French or Arabic, at most ${longest.toLocaleString('en')} characters.`,
  published: 'Day of publication',
  publishedHint: '“On Monday” and “yesterday” are counted from it.',
  language: 'Language',
  detect: 'Detect it',
  read: 'Find events',
  fillIn: 'Fill in an example',
  reading: 'Reading the article',
  found: (count) => (count === 0 ? 'No event was found.' : count === 1 ? '1 event found' : `${count} events found`),
  nothingHint:
    'Only what is said to have happened at a named place in Iraq, Syria or along their borders makes an event; what is denied, planned or asked for does not.',
  readAs: (tag) => `Read as ${languageNamed(tag, 'en')}.`,
  notes: 'What was doubtful',
  download: 'Download',
  show: 'Show',
  example: `Iraqi forces retook the town of Hit on Monday after two days of fighting with Islamic State, an officer said. Twelve jihadists and three soldiers were killed.

In Mosul, coalition aircraft bombed a weapons workshop on Sunday.`,
}

const fr: TryWords = {
  title: 'Essayer un article',
  lead: 'Collez le texte d’un article sur la guerre en Irak et en Syrie. Les événements qu’il rapporte sont montrés sur une carte et marqués dans le texte. Rien n’en est conservé.',
  text: 'Texte de l’article',
  textHint: (longest) => `En anglais, français ou arabe, ${longest.toLocaleString('fr')} caractères au plus.`,
  published: 'Jour de publication',
  publishedHint: '« Lundi » ou « hier » se comptent à partir de ce jour.',
  language: 'Langue',
  detect: 'Détection automatique',
  read: 'Chercher les événements',
  fillIn: 'Insérer un exemple',
  reading: 'Lecture de l’article',
  found: (count) =>
    count === 0 ? 'Aucun événement trouvé.' : count === 1 ? '1 événement trouvé' : `${count} événements trouvés`,
  nothingHint:
    'Seul ce qui est dit s’être passé en un lieu nommé d’Irak, de Syrie ou de leurs frontières fait un événement ; ce qui est démenti, prévu ou demandé n’en fait pas.',
  readAs: (tag) => `Lu comme : ${languageNamed(tag, 'fr')}.`,
  notes: 'Ce qui est douteux',
  download: 'Télécharger',
  show: 'Afficher',
  example: `Les forces irakiennes ont repris lundi la ville de Hit après deux jours de combats contre l’État islamique, selon un officier. Douze jihadistes et trois soldats ont été tués.

À Mossoul, l’aviation de la coalition a bombardé dimanche un atelier d’armes.`,
}

const ar: TryWords = {
  title: 'جرّب مقالًا',
  lead: 'ألصق نص مقال عن الحرب في العراق وسوريا، فتظهر الأحداث التي يرويها على خريطة وتُعلَّم في النص. لا يُحفظ منه شيء.',
  text: 'نص المقال',
  textHint: (longest) => `بالعربية أو الإنجليزية أو الفرنسية، ${longest.toLocaleString('en')} حرف على الأكثر.`,
  published: 'يوم النشر',
  publishedHint: 'منه يُحسب «يوم الاثنين» و«أمس».',
  language: 'اللغة',
  detect: 'تُعرف من النص',
  read: 'ابحث عن الأحداث',
  fillIn: 'ضع مثالا',
  reading: 'تجري قراءة المقال',
  found: (count) => (count === 0 ? 'لم يُعثر على أي حدث.' : `عدد الأحداث التي عُثر عليها: ${count}`),
  nothingHint:
    'لا يُعدّ حدثا إلا ما يُروى أنه وقع في مكان مسمّى في العراق أو سوريا أو على حدودهما، لا ما يُنفى أو يُخطط له أو يُطالب به.',
  readAs: (tag) => `قُرئ على أنه بهذه اللغة: ${languageNamed(tag, 'ar')}.`,
  notes: 'ما فيه شك',
  download: 'نزّل',
  show: 'اعرض',
  example: `استعادت القوات العراقية يوم الاثنين مدينة هيت من تنظيم الدولة الإسلامية، وقُتل 12 من عناصر التنظيم وثلاثة جنود.

وفي الموصل قصفت طائرات التحالف يوم الأحد ورشة أسلحة.`,
}

const WORDS: Readonly<Record<Language, TryWords>> = { en, fr, ar }

export const tryWords = computed(() => WORDS[language.value])
