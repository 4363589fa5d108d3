/** `/functions`: the functions that filters can call (OGC API - Features, Part 3, 7.6). */
import { type CustomFunction, FUNCTIONS } from '../cql2/cql2.ts'
import { documentRoute } from './document.ts'
import { functionsPage } from './pages/functions-page.ts'
import type { Route } from './route.ts'

export const functionsRoute: Route = documentRoute({
  path: '/functions',
  operationId: 'getFunctions',
  summary: 'The functions that filters can call',
  schema: 'functions',
  document: (_, links) => ({ functions: [...FUNCTIONS.values()].map(documentOf), links }),
  page: ({ functions }, input) => functionsPage({ ...input, functions }),
})

/** A function in the words of Part 3's schema of functions. */
function documentOf({ name, description, arguments: taken, returns }: CustomFunction) {
  return { name, description, returns: [returns], arguments: taken.map(({ title, type }) => ({ title, type: [type] })) }
}
