/** Pages for people, from the documents and features that programs get. */
import type { Collection, CollectionFeature } from '../core/collection.ts'
import type { FeaturePage } from '../store/store.ts'
import { PAGE_POLICY } from './headers.ts'
import type { Link } from './links.ts'
import type { Content } from './respond.ts'
import type { ApiRequest } from './route.ts'

/** A page as the content of an answer. */
export function pageContent(page: { toString(): string }): Content {
  return { body: page.toString(), headers: { 'Content-Security-Policy': PAGE_POLICY } }
}

export async function itemsHtml(_r: ApiRequest, _asked: object, _answer: FeaturePage, _links: Link[]) {
  return '<html></html>'
}

export async function itemHtml(_r: ApiRequest, _c: Collection, _f: CollectionFeature, _l: Link[]) {
  return '<html></html>'
}
