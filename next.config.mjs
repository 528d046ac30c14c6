import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // They hold native or WebAssembly parts that a bundle would tear apart; of Yjs there may be one copy only.
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pglite-prisma-adapter',
    'pg',
    'fs-native-extensions',
    'yjs',
    '@resvg/resvg-js',
    'fontkit',
    'pdfkit',
  ],
  devIndicators: false,
  // No page needs pictures resized, so nobody gets to ask for it.
  images: { unoptimized: true },
}

export default withNextIntl(config)
