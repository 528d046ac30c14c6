/** Over plain http there is no clipboard to write to; the old command copies what is selected, so select it first. */
export async function writeToClipboard(text: string): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text)
      return true
    }
    return document.execCommand('copy')
  } catch {
    return false
  }
}
