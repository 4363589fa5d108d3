/** English word lists: small words, people, and the furniture of pages. */
import type { Furniture } from '../language.ts'
import { entries } from '../table.ts'

const list = (words: string) => words.split(' ')

/** Months, days and adjectives of peoples bear capitals and stand after "in": no place's name is one of them. */
const CAPITALISED =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday iraqi iraqis syrian syrians turkish russian american kurdish arab arabs arabic english french british iranian israeli saudi lebanese islamist shiite shia sunni christian muslim yazidi sunnis shiites kurds turkmen turkmens assyrian alawite alawites druze chechen afghan european german western israelis turks russians americans palestinian palestinians jordanian egyptian islam allah ramadan easter friday prayers'

export const common = [
  ...list(
    'the of and in to was were is on for that with by from at said has have had it its as who an be are been after they which but their this when his not or he she will',
  ),
  ...list(CAPITALISED),
]

export const abbreviations = list(
  'mr mrs ms dr gen col lt maj capt sgt brig adm st jr sr vs etc jan feb mar apr jun jul aug sept sep oct nov dec km approx est gov rep sen prof al ft inc co cpl pvt',
)

export const clauseBreaks = list(
  'who whom whose which that where when while but after before because although though since until as if whereas amid so than',
)

export const definite = list('the this that its their these those his')

export const pronouns = list('they it he we she them')

export const heldWords = list('held controlled occupied ruled dominated run')

export const partWords = list('including includes included them whom')

/** "in Hit and in the towns of …": what may stand beside "and". */
export const placeListWords = list(
  'and or as well the also both then with plus its in of at near from against on to around towns town villages village city cities districts district neighbourhoods neighborhoods neighbourhood neighborhood quarters areas nearby neighbouring',
)

export const listWords = list('and or as well the also both then with plus its')

/** After these a form that could be a verb is a noun or an adjective: articles, prepositions, what is counted or told of. */
export const determiners = list(
  'a an the this these those its their his her our my your s no every latest next new fresh recent renewed major big large massive huge heavy fierce intense deadly deadliest bloody brutal violent sporadic final main twin double similar such joint separate coordinated air ground surprise retaliatory revenge armed full of in under by during with without for into from between via per amid despite following against sudden quick rapid swift slow',
)

export const people = list(
  'people person persons civilians civilian men man women woman children child girls girl boys boy soldiers soldier troops policemen policeman police officers officer fighters fighter militants militant jihadists jihadist rebels rebel insurgents insurgent terrorists terrorist members member personnel peshmerga militiamen militiaman paramilitaries gunmen gunman attackers attacker bombers assailants residents resident villagers villager worshippers worshipper pilgrims pilgrim mourners journalists journalist volunteers volunteer rescuers workers worker hostages hostage prisoners prisoner detainees detainee students student pupils doctors doctor nurses medics guards guard commanders commander captain colonel general lieutenant sergeant passengers bystanders shoppers players fans refugees refugee families family yazidis kurds christians shia shiites turks russians americans iraqis syrians iranians extremists others victims dead wounded bodies corpses relatives tribesmen tribal combatants opponents employees drivers marines troopers servicemen conscripts recruits advisers minors babies elderly shepherds farmers mosulis deserters forces infiltrators remains policewomen martyrs men',
)

export const furniture: Furniture = {
  anywhere: entries(`
    cookie, cookies, javascript, accept all, reject all, privacy policy, personal data, all rights reserved,
    terms of use|service, terms and conditions, legal notice, copy link, link copied, email address, e mail address,
    required fields, social media ~2 follow, photo credit, image credit, advertisement, advertising, newsletter,
    newsletters, subscribe, sign up, sign in, log in, on facebook, on twitter, on telegram, on whatsapp, follow us,
    mobile app, download ~2 app, share this, create ~2 account, minute read, min read, getty images, click here,
    image source, image caption, media caption, skip to, your inbox, your browser, support our journalism,
    file photo, page not found
  `),
  opening: entries(`
    read also, read more, also read, see also, watch also, watch, listen, related,
    related articles|stories|topics|content, more on this, more on this story, follow, share, print, photo, photos,
    video, in pictures, image, images, caption, source, published, published on|at, updated, last updated|modified,
    posted on, by our correspondent|correspondents|staff|reporter|reporters, by staff|agencies|afp|reuters,
    by a staff, reporting by, editing by, writing by, additional reporting, tags, keywords, topics, filed under,
    home, menu, search, skip, get ~2 newsletter, copyright, editor s picks, infographic, map, slideshow, gallery,
    comments, comment, advert, sponsored, breaking news, live updates, about us, contact us, correction,
    clarification, live blog, explainer, opinion, recommended
  `),
  label: entries(`
    read also, read more, also read, see also, watch, video, related, related article, related story,
    more on this story, more on this, listen, in pictures, watch also, you may also like, don t miss,
    further reading, recommended, analysis
  `),
  list: entries(`
    related articles, related stories, related topics, related content, related news, most read, most popular,
    most viewed, most shared, most commented, trending, trending now, top stories, latest news, latest,
    latest stories, more stories, more news, more from, more on this story, more on this, you may also like,
    you might also like, recommended for you, recommended, recommended stories, editor s picks, read also,
    read more, see also, also in the news, in other news, other headlines, headlines, around the web,
    sponsored content, promoted stories, what to read next, up next, popular, in this section, around the bbc,
    features, must see, news in brief, external links, references, see more
  `),
  end: entries(`
    comments, leave a comment, leave a reply, post a comment, add a comment, your comment, join the conversation,
    join the discussion, view comments, show comments, discussion, have your say, what do you think, external links,
    references
  `),
}

export const worksOfArt = list(
  'novel novels novelist fiction film films filmmaker screenplay heroine hero protagonist narrator chapter chapters poems memoir book author writer reader translated premiere audiences',
)
