/** The reader's clipboard, which pages can write to over https only, and where the reader and the frame allow it. */

/** Copies a text; false where the page may not. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
