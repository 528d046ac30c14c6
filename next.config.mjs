import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: {
    // The texts come to the browser parsed, so that it needs no parser of them.
    messages: { path: './lib/i18n/messages', format: 'json', precompile: true },
  },
})

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
  turbopack: {
    rules: {
      '*.js': {
        loaders: ['./scripts/browserBuffer.cjs'],
        condition: { all: ['browser', 'foreign', { path: /\/lib0\/buffer\.js$/ }] },
      },
    },
  },
  devIndicators: false,
  // No page needs pictures resized, so nobody gets to ask for it.
  images: { unoptimized: true },
}

export default withNextIntl(config)
