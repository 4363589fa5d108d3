// A strict reader of XML, which takes nothing that is not well-formed.
import { DOMParser, type Document } from '@xmldom/xmldom'

export function parseXml(text: string): Document {
  const onError = (level: string, message: string) => {
    // U+FFFD is a character like others; the reader only wonders how it came there.
    if (!message.includes('replacement character')) throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ onError }).parseFromString(text, 'text/xml')
}
