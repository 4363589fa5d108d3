/** `<frontline-map>`: the map in a page of somebody else's, in a frame, so that neither page reaches into the other. */
import { attributeOf, embedAddress, PARAMETERS, primaryLanguage } from './share/embed-address.ts'
import { SANDBOX } from './share/sandbox.ts'

const TITLES = new Map([
  ['fr', 'Carte des événements rapportés'],
  ['ar', 'خريطة الأحداث الواردة في الأخبار'],
])

/** Where this script came from; a module has to be told by `src`. */
const OWN_ADDRESS = document.currentScript?.getAttribute('src') ?? ''

/** Rules of a shadow root give way to those of the page, which a strict style-src of the page does not touch either. */
const RULES = ':host { display: block; width: 100%; height: 26rem } :host([hidden]) { display: none }'
const FRAME_RULES = 'iframe { display: block; width: 100%; height: 100%; border: 0 }'

class FrontlineMap extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', 'width', 'height', ...PARAMETERS.map(attributeOf)]

  readonly #shadow = this.attachShadow({ mode: 'open' })
  readonly #sheet = new CSSStyleSheet()
  #address: string | null = null
  #isDue = false

  constructor() {
    super()
    this.#sheet.replaceSync(`${RULES} ${FRAME_RULES}`)
    this.#shadow.adoptedStyleSheets = [this.#sheet]
    // The page's own content stands until there is a map, and where there can be none.
    this.#shadow.append(document.createElement('slot'))
  }

  connectedCallback() {
    this.#follow()
  }

  attributeChangedCallback() {
    this.#follow()
  }

  /** Attributes often change several at a time. */
  #follow() {
    if (this.#isDue) return
    this.#isDue = true
    queueMicrotask(() => {
      this.#isDue = false
      if (this.isConnected) this.#update()
    })
  }

  #update() {
    const src = this.getAttribute('src') ?? OWN_ADDRESS
    const address = embedAddress(src, document.baseURI, (name) => this.getAttribute(name))
    if (address === null) console.error('<frontline-map> needs src, the address of the service.')
    // A frame that is led elsewhere would stand in the history of the page around it; a new one does not.
    if (address !== this.#address) this.#shadow.replaceChildren(shown(address))
    this.#address = address
    const [content] = this.#shadow.children
    if (content instanceof HTMLIFrameElement)
      content.title = this.title || (TITLES.get(primaryLanguage(this.lang)) ?? 'Map of reported events')
    const [host] = this.#sheet.cssRules
    if (!(host instanceof CSSStyleRule)) return
    host.style.width = length(this.getAttribute('width')) ?? '100%'
    host.style.height = length(this.getAttribute('height')) ?? '26rem'
  }
}

/** A frame with the map; the element's own content where it has no address. */
function shown(address: string | null): HTMLElement {
  if (address === null) return document.createElement('slot')
  const made = document.createElement('iframe')
  made.loading = 'lazy'
  made.referrerPolicy = 'no-referrer'
  made.sandbox.value = SANDBOX
  made.src = address
  return made
}

/** A length as CSS takes it; a bare number is in pixels, as `width` and `height` of images are. */
function length(value: string | null): string | null {
  return value !== null && /^[\d.]+$/.test(value) ? `${value}px` : value
}

// A page may load the script twice.
if (customElements.get('frontline-map') === undefined) customElements.define('frontline-map', FrontlineMap)
