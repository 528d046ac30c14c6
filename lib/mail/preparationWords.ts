import { createTranslator } from 'use-intl/core'
import type { Language } from '../domain/concept'
import { isWalk } from '../domain/walk'
import { messagesOf } from '../i18n/messages'
import type { Block } from './letterBody'
import type { Told } from './occasion'

/** The concept's own guidance before the conversation, and where its material lies. */
export function preparationWords({ concept, kind: kindId, place }: Told, language: Language): Block[] {
  const t = createTranslator({ locale: language, messages: messagesOf(language), namespace: 'letters' })
  const kind = concept.kinds[kindId]
  const guidance = [
    kind?.premise,
    kind?.guidance.purpose,
    kind?.guidance.prepare,
    isWalk(place) ? concept.guidance.walk : undefined,
  ].flatMap((text) => (text ? [{ type: 'paragraph' as const, text: text[language] }] : []))
  const more = kind?.extraPreparation ?? []
  const materials = concept.materials.map(({ title, url }) => ({ text: title[language], url }))
  return [
    ...(guidance.length > 0 ? [{ type: 'heading' as const, text: t('invited.prepare') }, ...guidance] : []),
    ...(more.length > 0
      ? [{ type: 'list' as const, items: more.map((text) => ({ text: text[language] })) }]
      : []),
    ...(materials.length > 0
      ? [
          { type: 'heading' as const, text: t('invited.materials') },
          { type: 'list' as const, items: materials },
        ]
      : []),
  ]
}
