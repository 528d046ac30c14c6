import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { languageCookie, languageOf, timeZone } from './language'
import { messagesOf } from './messages'

/** What next-intl asks for with each request: no language in the address, a cookie decides. */
export default getRequestConfig(async () => {
  const locale = languageOf((await cookies()).get(languageCookie)?.value)
  return { locale, timeZone, messages: messagesOf(locale) }
})
