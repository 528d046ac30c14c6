import type { Concept, Hue, Language } from '@/lib/domain/concept'

/** What a picture of the table shows of a concept: a row each of its perspectives, a few words and images. */
export interface PictureWords {
  readonly rows: readonly {
    readonly hue: Hue
    readonly name: string
    readonly questions: readonly string[]
  }[]
  readonly keywords: readonly string[]
  readonly images: readonly string[]
}

/** Undefined for a concept that is no puzzle. */
export function pictureWords(concept: Concept | undefined, language: Language): PictureWords | undefined {
  if (concept?.layout.type !== 'puzzle') return undefined
  const { perspectives, keywords, images } = concept.layout
  // Short words look best, and these lie next to each other.
  const short = keywords.map(({ text }) => text[language]).filter((word) => word.length < 14)
  return {
    rows: perspectives.map(({ hue, name, questions }) => ({
      hue,
      name: name[language],
      questions: questions.map(({ du }) => du[language]),
    })),
    // From the end: the first ones lie at the front of every list already.
    keywords: [...short].reverse(),
    images: images.map(({ file }) => `/billedbrikker/${file}`),
  }
}
