// The page of the API: every operation to read of, and to try.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { apiPage } from '../../../src/api/pages/api-page.ts'
import { BASE, sampleOpenApi, samplePages } from './sample-pages.ts'

const { document } = parseHTML(samplePages().api ?? '')
const operations = [...document.querySelectorAll('details')]
const textOf = (element: { textContent: string | null } | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim()

describe('the page of the API', () => {
  it('has every operation, with what it answers', () => {
    expect(operations.map((operation) => textOf(operation.querySelector('summary')))).toEqual([
      'GET /places Places',
      'GET /places/{id} One place',
      'PUT /places/{id} Correct it',
    ])
    expect(textOf(operations[0]?.querySelector('.answers'))).toBe('200The places400A problem')
  })

  it('has a form for what can be read, and none for what changes things', () => {
    const forms = operations.map((operation) => operation.querySelector('form'))
    expect(forms.map((form) => form?.querySelector('[name=path]')?.getAttribute('value'))).toEqual([
      '/places',
      '/places/{id}',
      undefined,
    ])
    expect(textOf(operations[2]?.querySelector('dt code'))).toBe('id')
  })

  it('says of each parameter what it is, following references', () => {
    const hints = [...(operations[0]?.querySelectorAll('.hint') ?? [])].map(textOf)
    expect(hints[0]).toBe('How many a page. integer from 1 to 500; default 10')
    expect(hints[2]).toBe('string; example mos')
  })

  it('lets one choose where the values are few, and requires what must be given', () => {
    const options = [...document.querySelectorAll('select[name=kind] option')]
    expect(options.map((option) => option.getAttribute('value'))).toEqual(['', 'city', 'town'])
    const required = [...document.querySelectorAll('[required]')].map((control) => control.getAttribute('name'))
    expect(required).toEqual(['q', 'id'])
  })

  it('is not made of a document whose references lead nowhere', () => {
    const { info, paths } = sampleOpenApi()
    expect(() => apiPage({ base: BASE, links: [], document: { info, paths } })).toThrow(
      '#/components/parameters/limit leads nowhere',
    )
  })
})
