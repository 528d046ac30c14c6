import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { returnFocus } from '@/components/board/returnFocus'
import { useConnection } from '@/components/board/session/useConnection'
import { hueStyle } from '@/components/ui/hue'
import type { IconName } from '@/components/ui/Icon'
import type { AgreementId, NoteId } from '@/lib/domain/ids'
import { Toast } from './Toast'

export type Message =
  | { readonly kind: 'rowJoined'; readonly perspective: string }
  | { readonly kind: 'gathered' }
  | { readonly kind: 'agreementRemoved'; readonly agreement: AgreementId }
  /** By this person: the note can be laid again. */
  | { readonly kind: 'noteWithdrawn'; readonly note: NoteId }
  /** The table was opened, and so many picks turned over. */
  | { readonly kind: 'opened'; readonly count: number }
  /** Approvals have fallen: who changed the plan, in words. */
  | { readonly kind: 'approval'; readonly words: string }
  /** Somebody else has hold of the piece that was to be taken. */
  | { readonly kind: 'taken'; readonly name: string }
  /** Somebody did something to the whole table, in words. */
  | { readonly kind: 'act'; readonly icon: IconName; readonly words: string }
  | { readonly kind: 'back' }

interface ToastsProps {
  readonly message: Message | undefined
  readonly onDone: () => void
}

/** Long enough to be read twice, also read out; being offline stays said as long as it is so. */
const shownMs = 7_000

export function Toasts({ message, onDone }: ToastsProps) {
  const t = useTranslations('board')
  const life = useTranslations('life')
  const noteWords = useTranslations('notes')
  const { concept, language, actions, announcer, notes } = useBoardContext()
  const { status, saved, mayEdit, hasSynced, closeName } = useConnection()
  const [wasAway, setWasAway] = useState(false)
  const [isUnderHand, setUnderHand] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const [hasKeyboard, setKeyboard] = useState(false)
  // What may be done here has changed (it was concluded): the line comes back at once.
  const isAway = hasSynced && status === 'offline' && closeName !== 'accessChanged'
  // Where nothing may be written any more there is no next try; `RescuedPanel` gives the words back.
  const isNotSaved = saved === 'notSaved' && mayEdit && status !== 'closed'
  const isBack = wasAway && !isAway && status === 'live' && saved === 'saved'
  const line = isAway ? 'offline' : isNotSaved ? 'notSaved' : isBack ? 'back' : undefined

  // The other messages are said by whoever sends them.
  const words =
    message?.kind === 'opened'
      ? life('opened', { count: message.count })
      : message?.kind === 'act'
        ? message.words
        : undefined
  useEffect(() => {
    if (line) announcer.say(t(line))
  }, [line, announcer, t])
  useEffect(() => {
    if (message && words) announcer.say(words)
  }, [message, words, announcer])
  useEffect(() => {
    if (isAway) setWasAway(true)
  }, [isAway])
  useEffect(() => {
    if (!isBack) return
    const timer = setTimeout(() => setWasAway(false), shownMs)
    return () => clearTimeout(timer)
  }, [isBack])
  const hasButton = message?.kind === 'noteWithdrawn' || message?.kind === 'agreementRemoved'
  const isHeld = hasButton && (isUnderHand || hasKeyboard)
  useEffect(() => {
    if (!message || isHeld) return
    const timer = setTimeout(onDone, shownMs)
    return () => clearTimeout(timer)
  }, [message, isHeld, onDone])
  // What is taken away tells nothing of the hand or the keyboard that was on it.
  useEffect(() => {
    setKeyboard(root.current?.contains(document.activeElement) === true)
    if (!message || line) setUnderHand(false)
  }, [message, line])

  const perspective =
    message?.kind === 'rowJoined' && concept.layout.type === 'puzzle'
      ? concept.layout.perspectives.find((candidate) => candidate.id === message.perspective)
      : undefined

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stays as long as somebody is about to press its button
    <div
      ref={root}
      data-toast=""
      onPointerEnter={() => setUnderHand(true)}
      onPointerLeave={() => setUnderHand(false)}
      onFocus={() => setKeyboard(true)}
      onBlur={() => setKeyboard(false)}
      className="pointer-events-none absolute inset-x-0 bottom-[88px] [[data-opening]~&]:top-[150px] [[data-opening]~&]:bottom-auto min-[90rem]:right-[316px] z-[80] flex justify-center *:pointer-events-auto"
    >
      {line === 'notSaved' ? (
        <Toast icon="close" className="bg-danger-tint text-danger">
          {t('notSaved')}
        </Toast>
      ) : line ? (
        <Toast icon={line === 'back' ? 'check' : 'undo'}>{t(line)}</Toast>
      ) : message?.kind === 'opened' ? (
        <Toast icon="keyword">{words}</Toast>
      ) : message?.kind === 'gathered' ? (
        <Toast icon="check">{t('gatheredToast')}</Toast>
      ) : message?.kind === 'approval' ? (
        <Toast icon="plan">{message.words}</Toast>
      ) : message?.kind === 'taken' ? (
        <Toast icon="hand">{t('taken', { name: message.name })}</Toast>
      ) : message?.kind === 'act' ? (
        <Toast icon={message.icon}>{words}</Toast>
      ) : message?.kind === 'noteWithdrawn' ? (
        <Toast
          icon="check"
          action={
            <TakeBack
              onPress={() => {
                actions.bringBackNote(message.note)
                notes.show({ withdrawn: undefined })
                announcer.say(noteWords('say.broughtBack'))
                onDone()
              }}
            />
          }
        >
          {noteWords('withdrawnToast')}
        </Toast>
      ) : message?.kind === 'agreementRemoved' ? (
        <Toast
          icon="check"
          action={
            <TakeBack
              onPress={() => {
                actions.bringBackAgreement(message.agreement)
                announcer.say(t('say.undone'))
                onDone()
              }}
            />
          }
        >
          {t('agreementRemoved')}
        </Toast>
      ) : perspective ? (
        <div style={hueStyle(perspective.hue)}>
          <Toast icon="check" className="bg-(--hue-strong) text-on-strong">
            {t('rowJoinedToast', { row: perspective.name[language] })}
          </Toast>
        </div>
      ) : null}
    </div>
  )
}

/** *Fortryd*, of just what the message tells of, whatever was done since. */
function TakeBack({ onPress }: { readonly onPress: () => void }) {
  const t = useTranslations('board')
  return (
    <button
      ref={returnFocus}
      type="button"
      className="-my-1.5 min-h-11 rounded-2 px-3 font-[700] underline underline-offset-4"
      onClick={onPress}
    >
      {t('undo.undo')}
    </button>
  )
}
