// Texts are read in the encoding that they are in.
import { describe, expect, it } from 'vitest'
import { decoded } from '../../../src/ingest/sources/charset.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer)

/** الموصل in Windows-1256. */
const MOSUL = '\xc7\xe1\xe3\xe6\xd5\xe1'

describe('the encoding', () => {
  it.each([
    ['is what the header says', latin('\xe9t\xe9'), 'text/html; charset=ISO-8859-1', 'été'],
    ['may be quoted in it', latin(MOSUL), 'text/html; charset="windows-1256"', 'الموصل'],
    ['is what XML declares', latin(`<?xml version="1.0" encoding="windows-1256"?>${MOSUL}`), 'text/xml', 'الموصل'],
    ['is what a page declares', latin(`<html><meta charset=windows-1256>${MOSUL}`), 'text/html', 'الموصل'],
    [
      'is what an older page declares',
      latin(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">${MOSUL}`),
      'text/html',
      'الموصل',
    ],
    [
      'is the header’s where the text says another',
      utf8('<meta charset="windows-1256">été'),
      'text/html; charset=utf-8',
      'été',
    ],
    [
      'is what the byte order mark says, whatever else is said',
      utf8('\ufeffété'),
      'text/html; charset=iso-8859-1',
      'été',
    ],
    ['may be UTF-16', utf16('الموصل'), 'text/xml', 'الموصل'],
    ['can’t be what nothing can be', utf8('<meta charset="utf-16">été'), 'text/html', 'été'],
    ['is UTF-8 where nothing is said', utf8('الموصل'), null, 'الموصل'],
    ['is Windows-1252 where that can’t be', latin('\xe9t\xe9 \x80'), null, 'été €'],
    ['is found where its name is unknown', utf8('الموصل'), 'text/html; charset=klingon', 'الموصل'],
  ])('%s', (_, bytes, contentType, text) => {
    expect(decoded(bytes, contentType)).toMatch(new RegExp(`${text}$`))
  })

  it('does not stop at wrong bytes', () => {
    expect(decoded(latin('a\xe9b'), 'text/html; charset=utf-8')).toBe('a\ufffdb')
  })
})
