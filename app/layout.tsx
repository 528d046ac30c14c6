import '@fontsource-variable/figtree'
import '@fontsource-variable/schibsted-grotesk'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { looksAttributes, looksCookie, looksOf } from '@/lib/domain/looks'

export const metadata: Metadata = {
  title: { default: 'Samspil', template: '%s · Samspil' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

/** The table's colours in `globals.css`, for the browser's own frame. */
const frame = { light: '#dce3da', dark: '#1a211e' } as const

async function looks() {
  return looksOf((await cookies()).get(looksCookie)?.value)
}

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await looks()
  if (theme !== 'machine') return { themeColor: frame[theme], colorScheme: theme }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: frame.light },
      { media: '(prefers-color-scheme: dark)', color: frame.dark },
    ],
    colorScheme: 'light dark',
  }
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={await getLocale()} {...looksAttributes(await looks())}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
