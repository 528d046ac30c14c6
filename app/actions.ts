'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { languageCookie, languageOf } from '@/lib/i18n/language'
import { isSecure, refuseForeignOrigin } from './ownAddress'
import { leave } from './sessionCookie'

const yearSeconds = 365 * 24 * 60 * 60

export async function setLanguage(form: FormData): Promise<void> {
  await refuseForeignOrigin()
  const language = languageOf(String(form.get('language')))
  const options = { path: '/', maxAge: yearSeconds, sameSite: 'lax', secure: isSecure() } as const
  ;(await cookies()).set(languageCookie, language, options)
}

export async function signOutHere(): Promise<void> {
  await refuseForeignOrigin()
  await leave()
  redirect('/sign-in')
}
