import { z } from 'zod'
import { agreementFields } from './agreement'

export type { Language } from './language'

/** The shape of a municipality's concept: one JSON file each in `lib/concepts`. It knows layouts, pieces and plan sections; no perspective by name. */

const text = z.object({ da: z.string().min(1), en: z.string().min(1) }).strict()
export type Text = z.infer<typeof text>

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const kindIds = ['MUS', 'GRUS', 'LUS'] as const
export type KindId = (typeof kindIds)[number]

/** How a kind speaks to people: *du* to one, *I* to the table. */
const address = z.enum(['du', 'I'])
export type Address = z.infer<typeof address>

/** A hue brings its icon and pattern along, so that colour is never the only sign (`design/DESIGN.md` §1.6). */
const hue = z.enum(['violet', 'teal', 'amber'])
export type Hue = z.infer<typeof hue>

const kind = z
  .object({
    name: text,
    facilitator: text,
    participant: text,
    participants: z
      .object({ min: z.int().min(1), max: z.int().min(1) })
      .strict()
      .refine(({ min, max }) => min <= max, 'more participants at least than at most'),
    address,
    premise: text.optional(),
    extraPreparation: z.array(text).optional(),
    leadershipLens: z.array(text).optional(),
    guidance: z
      .object({ purpose: text, prepare: text, talk: text, plan: text, keep: text })
      .strict()
      .partial(),
    /** The columns of the municipality's own sheet for this kind, left to right; without `perspective` its rows have no heading. */
    sheet: z.array(z.enum(['perspective', 'questions', 'keywords', 'notes', 'agreements'])).optional(),
  })
  .strict()
export type Kind = z.infer<typeof kind>

const question = z.object({ id: slug, du: text, I: text.optional() }).strict()
export type Question = z.infer<typeof question>

const perspective = z.object({ id: slug, name: text, hue, questions: z.array(question).min(1) }).strict()
export type Perspective = z.infer<typeof perspective>

const keyword = z.object({ id: slug, text }).strict()
export type Keyword = z.infer<typeof keyword>

/** `file` is the illustration's file name in `public/billedbrikker`, without a path. */
const image = z.object({ id: slug, file: z.string().regex(/^[a-z0-9-]+\.svg$/), alt: text }).strict()
export type Image = z.infer<typeof image>

const puzzle = z
  .object({
    type: z.literal('puzzle'),
    /** In the order in which they are suggested; a row of the puzzle each. */
    perspectives: z.array(perspective).min(1),
    keywords: z.array(keyword),
    images: z.array(image),
    keywordsToPick: z.int().min(0),
    keywordsToPickRule: z.string().min(1).optional(),
  })
  .strict()
export type PuzzleLayout = z.infer<typeof puzzle>

const theme = z
  .object({ id: slug, name: text, intent: text, questions: z.array(z.object({ id: slug, text }).strict()) })
  .strict()
const statement = z.object({ id: slug, text }).strict()
const wheelPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), id: slug, prompt: text, options: z.array(statement) }).strict(),
  z
    .object({ type: z.literal('list'), id: slug, name: text.optional(), prompt: text, count: z.int().min(1) })
    .strict(),
  z
    .object({
      type: z.literal('scale'),
      id: slug,
      name: text.optional(),
      prompt: text,
      min: z.int(),
      max: z.int(),
      ratedBy: z.literal('participant'),
    })
    .strict(),
  z.object({ type: z.literal('values'), id: slug, prompt: text, values: z.array(statement) }).strict(),
  z
    .object({
      type: z.literal('statements'),
      id: slug,
      name: text,
      prompt: text,
      statements: z.array(statement),
      closing: text,
      ratedBy: z.literal('participant'),
      definition: text.optional(),
      supportedBy: z.array(text),
    })
    .strict(),
  z.object({ type: z.literal('private-notes'), id: slug, prompt: text, fields: z.array(statement) }).strict(),
])
const wheel = z
  .object({
    type: z.literal('wheel'),
    phases: z.array(statement),
    themes: z.array(theme).min(1),
    parts: z.array(wheelPart),
    facilitation: z
      .object({ opening: text, deepeners: z.array(text), evaluation: text, senior: text })
      .strict(),
  })
  .strict()
export type WheelLayout = z.infer<typeof wheel>

export const planSectionSchema = z
  .object({
    id: slug,
    title: text,
    hue: hue.optional(),
    hint: text.optional(),
    /** What the section holds: shared notes, agreements, or both. */
    holds: z.array(z.enum(['notes', 'agreements'])).min(1),
  })
  .strict()
export type PlanSection = z.infer<typeof planSectionSchema>

const plan = z
  .object({
    title: text,
    sections: z.array(planSectionSchema).min(1),
    notesTitle: text.optional(),
    agreementsTitle: text.optional(),
    /** What an agreement must answer, in the municipality's own words. */
    prompt: text.optional(),
    fields: z.array(z.enum(agreementFields)).optional(),
    goalTerm: text.optional(),
    goalNote: text.optional(),
    valueFor: z.array(statement).optional(),
    heading: z.array(z.enum(['for', 'date'])).optional(),
    isOptional: z.boolean(),
  })
  .strict()
export type Plan = z.infer<typeof plan>

export const conceptSchema = z
  .object({
    id: slug,
    name: text,
    /** Whether a leader can choose it when planning. */
    isOffered: z.boolean(),
    kinds: z.partialRecord(z.enum(kindIds), kind),
    layout: z.discriminatedUnion('type', [puzzle, wheel]),
    plan,
    /** Where the concept's own terms come from. */
    conceptWords: text.optional(),
    /** Guidance for every kind, by occasion (`walk`, `facilitator`, `friction` …). */
    guidance: z.record(z.string(), text),
    materials: z.array(z.object({ title: text, url: z.url({ protocol: /^https$/ }).nullable() }).strict()),
    /** What the sheets lay down, in English, for whoever changes the concept or the code. */
    rules: z.array(z.string().min(1)),
    /** The municipality's own sheets that this was made from, and how closely. */
    sources: z
      .object({ sheets: z.array(z.string()), note: z.string() })
      .strict()
      .optional(),
  })
  .strict()
  .superRefine((concept, context) => {
    const unique = (ids: string[], what: string, path: string[]) => {
      const twice = ids.find((id, index) => ids.indexOf(id) !== index)
      if (twice) context.addIssue({ code: 'custom', message: `two ${what} have the id "${twice}"`, path })
    }
    if (Object.keys(concept.kinds).length === 0)
      context.addIssue({ code: 'custom', message: 'no kind of conversation', path: ['kinds'] })
    unique(
      concept.plan.sections.map((section) => section.id),
      'plan sections',
      ['plan', 'sections'],
    )
    const layout = concept.layout
    if (layout.type === 'puzzle') {
      const questions = layout.perspectives.flatMap((perspective) => perspective.questions)
      unique(
        layout.perspectives.map((perspective) => perspective.id),
        'perspectives',
        ['layout', 'perspectives'],
      )
      unique(
        questions.map((question) => question.id),
        'questions',
        ['layout', 'perspectives'],
      )
      unique(
        layout.keywords.map((keyword) => keyword.id),
        'keywords',
        ['layout', 'keywords'],
      )
      unique(
        layout.images.map((image) => image.id),
        'images',
        ['layout', 'images'],
      )
      if (layout.keywordsToPick > layout.keywords.length)
        context.addIssue({
          code: 'custom',
          message: 'more to pick than there are',
          path: ['layout', 'keywordsToPick'],
        })
    } else {
      const questions = layout.themes.flatMap((theme) => theme.questions)
      unique(
        layout.themes.map((theme) => theme.id),
        'themes',
        ['layout', 'themes'],
      )
      unique(
        questions.map((question) => question.id),
        'questions',
        ['layout', 'themes'],
      )
      unique(
        layout.parts.map((part) => part.id),
        'wheel parts',
        ['layout', 'parts'],
      )
    }
  })
export type Concept = z.infer<typeof conceptSchema>
