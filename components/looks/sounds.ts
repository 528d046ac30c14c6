import { currentLooks } from './looksStore'

/** A piece falls into place; a row is joined; the whole puzzle is. */
export type SoundName = 'snap' | 'row' | 'gathered'

/** One knock of wood on wood: seconds from now, its tone in hertz, and how loud, 0–1. */
interface Knock {
  readonly at: number
  readonly tone: number
  readonly strength: number
}

const knocks: Record<SoundName, readonly Knock[]> = {
  snap: [{ at: 0, tone: 310, strength: 0.5 }],
  row: [
    { at: 0, tone: 310, strength: 0.42 },
    { at: 0.09, tone: 350, strength: 0.46 },
    { at: 0.19, tone: 262, strength: 0.6 },
  ],
  gathered: [
    { at: 0, tone: 262, strength: 0.4 },
    { at: 0.1, tone: 310, strength: 0.44 },
    { at: 0.2, tone: 392, strength: 0.48 },
    { at: 0.36, tone: 196, strength: 0.7 },
  ],
}

/** So quiet that it disturbs nobody's sentence. */
const loudness = 0.35
const decaySeconds = 0.11
/** Later than this a sound belongs to nothing that is seen. */
const latestMs = 300

export interface Sounds {
  play(name: SoundName): void
}

/** Wooden clicks, made when they are played. Nothing is made as long as sound is off. `now` is in milliseconds. */
export function createSounds(
  isOn: () => boolean,
  openContext: () => AudioContext,
  now: () => number = Date.now,
): Sounds {
  let context: AudioContext | undefined
  return {
    play(name) {
      if (!isOn()) return
      context ??= openContext()
      const open = context
      const strikeAll = () => {
        for (const knock of knocks[name]) strike(open, knock)
      }
      if (open.state === 'running') return strikeAll()
      // A browser keeps it asleep until the person has touched the page, and then wakes it for all that waited.
      const asked = now()
      open.resume().then(
        () => {
          if (now() - asked < latestMs) strikeAll()
        },
        () => {},
      )
    },
  }
}

function strike(context: AudioContext, { at, tone, strength }: Knock): void {
  const start = context.currentTime + at
  const out = context.createGain()
  out.gain.setValueAtTime(strength * loudness, start)
  out.gain.exponentialRampToValueAtTime(0.0001, start + decaySeconds)
  out.connect(context.destination)

  // The body of the wood: a tone that falls as it dies away.
  const body = context.createOscillator()
  body.frequency.setValueAtTime(tone, start)
  body.frequency.exponentialRampToValueAtTime(tone * 0.72, start + decaySeconds)
  body.connect(out)
  body.start(start)
  body.stop(start + decaySeconds)

  // The contact: a few milliseconds of a much higher, duller noise.
  const contact = context.createOscillator()
  contact.type = 'triangle'
  contact.frequency.setValueAtTime(tone * 5.4, start)
  contact.frequency.exponentialRampToValueAtTime(tone * 2.1, start + 0.012)
  const brief = context.createGain()
  brief.gain.setValueAtTime(0.5, start)
  brief.gain.exponentialRampToValueAtTime(0.0001, start + 0.018)
  contact.connect(brief).connect(out)
  contact.start(start)
  contact.stop(start + 0.02)
}

/** This page's own. */
export const sounds = createSounds(
  () => currentLooks().hasSound,
  () => new AudioContext(),
)
