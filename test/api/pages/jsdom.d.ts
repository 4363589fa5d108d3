// What is used of jsdom: its own types would bring those of browsers into the Worker's code.
declare module 'jsdom' {
  type Document = ReturnType<typeof import('linkedom').parseHTML>['document']

  export class VirtualConsole {}

  export class JSDOM {
    constructor(
      html: string,
      options?: { runScripts?: 'outside-only' | 'dangerously'; url?: string; virtualConsole?: VirtualConsole },
    )
    window: { eval(script: string): unknown; document: Document; close(): void }
  }
}
