import { resolve } from 'node:path'
import { z } from 'zod'

const optional = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: optional,
  PUBLIC_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  SMTP_URL: optional.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: optional.pipe(z.email().optional()),
  PREPARATION_KEYS: optional,
  DATA_CONTROLLER: optional,
  ACCESSIBILITY_URL: optional.pipe(z.url({ protocol: /^https$/ }).optional()),
  KLE_NUMBER: optional,
  DELETION_CODE: optional,
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  SAMSPIL_DEMO: optional,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

const schema = settings.superRefine((env, context) => {
  // Half a work sign-in would end the demo and let nobody in.
  const missing = oidcNames.filter((name) => !env[name])
  if (missing.length === oidcNames.length) return
  for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'missing' })
})

export interface Env {
  readonly isDevelopment: boolean
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string | undefined
  /** Of the mail server; may hold a password. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  /** Base64 keys of 32 bytes, the newest first. */
  readonly preparationKeys: string | undefined
  /** Name and contact, as the information to people says it. */
  readonly dataController: string | undefined
  /** The accessibility statement's address. */
  readonly accessibilityUrl: string | undefined
  /** Under which the case system sorts a filed plan. */
  readonly kleNumber: string | undefined
  /** When the case system deletes it. */
  readonly deletionCode: string | undefined
  readonly logLevel: string
}

/** The settings, checked. Throws an error that names the setting and never its value, since some hold passwords. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.'))
    throw new Error(
      `These settings are not usable: ${[...new Set(names)].join(', ')}. See the README for their form.`,
    )
  }
  const env = parsed.data
  return {
    isDevelopment: env.NODE_ENV === 'development',
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : undefined,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    preparationKeys: env.PREPARATION_KEYS,
    dataController: env.DATA_CONTROLLER,
    accessibilityUrl: env.ACCESSIBILITY_URL,
    kleNumber: env.KLE_NUMBER,
    deletionCode: env.DELETION_CODE,
    logLevel: env.LOG_LEVEL,
  }
}
