// What is used of jsdom: its own types would bring those of browsers into the Worker's code.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { runScripts: 'outside-only' })
    window: { eval(script: string): unknown }
  }
}
