/** A browser of few abilities: it keeps cookies by host and follows redirects one at a time. */
export interface Browser {
  /** `Cookie` header for a host. */
  cookies(host: string): string
  keep(host: string, response: Response): void
  fetch(url: string, init?: RequestInit): Promise<Response>
}

export function openBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (host: string) => {
    const jar = jars.get(host) ?? new Map<string, string>()
    jars.set(host, jar)
    return jar
  }
  const cookies = (host: string) => Array.from(jarOf(host), ([name, value]) => `${name}=${value}`).join('; ')
  const keep = (host: string, response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      const isGone =
        value.join('=') === '' || /expires=Thu, 01 Jan 1970/i.test(line) || /max-age=0/i.test(line)
      if (isGone) jarOf(host).delete(name)
      else jarOf(host).set(name, value.join('='))
    }
  }
  return {
    cookies,
    keep,
    async fetch(url, init = {}) {
      const { host } = new URL(url)
      const headers = new Headers(init.headers)
      headers.set('cookie', cookies(host))
      const response = await fetch(url, { ...init, headers, redirect: 'manual' })
      keep(host, response)
      return response
    },
  }
}
