import { mergePicks } from '@/lib/domain/mergePicks'
import type { Change, Draft, Receipt, Stored, Unsaved } from './draft'

export interface SaverOptions {
  readonly stored: Stored
  /** Rejects when the line is away. */
  readonly send: (change: Change) => Promise<Receipt>
  /** What waits in this tab for its receipt, over a reload. */
  readonly keep: { read(): Unsaved | undefined; write(unsaved: Unsaved | undefined): void }
  /** Does it after so many milliseconds, unless the answer is called before. */
  readonly wait: (ms: number, work: () => void) => () => void
}

export interface Saver {
  subscribe(listener: () => void): () => void
  snapshot(): Draft
  write(question: string, text: string): void
  pick(picks: readonly string[]): void
  setReady(isReady: boolean): void
  /** Of two devices' texts this is the one to keep. */
  settle(question: string, text: string): void
  /** Takes up what an earlier page of this tab could not save. */
  resume(): void
  /** Sends all there is now; true when nothing is left without a receipt. */
  flush(): Promise<boolean>
  /** The page goes: what has no receipt is sent without waiting for any, and kept in this tab. */
  leave(): void
  /** Who of the others is ready by now: nobody's own words, so news also while one writes. */
  hearReady(ready: readonly string[]): void
  /** Takes what the server has by now, unless something happened here meanwhile. */
  refresh(read: () => Promise<Stored | undefined>): Promise<void>
}

/** While one types, saved about once a second; after a failure after two seconds, four … at most thirty. */
const pauseMs = 800
const retryMs = 2_000
const longestRetryMs = 30_000

/**
 * Saves a preparation as it is typed: one change on its way at a time, the same one again until its receipt comes, and
 * never a text over one that this device has not seen.
 */
export function createSaver({ stored, send, keep, wait }: SaverOptions): Saver {
  let draft: Draft = { ...stored, line: 'saved', failure: undefined, elsewhere: {}, noRoomFor: [] }
  let known = stored
  const unanswered = new Map<string, string>()
  /** Sent without a receipt: whether they were picked by this page is not known. */
  let unansweredPicks: readonly string[] = []
  const listeners = new Set<() => void>()
  let running: Promise<void> | undefined
  let cancelWait: (() => void) | undefined
  let failedSends = 0
  let edits = 0
  let answers = 0
  let isHurried = false

  const textOf = (question: string) => draft.thoughts[question] ?? ''
  const knownText = (question: string) => known.thoughts[question] ?? ''
  const differs = (question: string) => unanswered.has(question) || textOf(question) !== knownText(question)
  const unsavedThoughts = () => Object.keys(draft.thoughts).filter(differs)
  const arePicksUnsaved = () => draft.picks.join() !== known.picks.join()
  const isUnsaved = () => unsavedThoughts().length > 0 || arePicksUnsaved() || draft.isReady !== known.isReady

  function show(change: Partial<Draft>): void {
    draft = { ...draft, ...change }
    const line = failedSends > 0 ? 'away' : isUnsaved() ? 'saving' : 'saved'
    draft = { ...draft, line }
    for (const listener of listeners) listener()
  }

  function edit(change: Partial<Draft>): void {
    edits += 1
    show({ failure: undefined, ...change })
    if (failedSends > 0) keepUnsaved()
    if (!running) cancelWait ??= wait(pauseMs, () => void run())
  }

  function keepUnsaved(): void {
    const thoughts = unsavedThoughts().map((question) => [
      question,
      { text: textOf(question), was: knownText(question) },
    ])
    const picks = arePicksUnsaved() ? draft.picks : undefined
    keep.write(
      thoughts.length > 0 || picks
        ? { thoughts: Object.fromEntries(thoughts), picks, werePicked: known.picks }
        : undefined,
    )
  }

  /** Where two devices wrote, nothing is sent until the person has chosen. */
  function nextChange(): Change | undefined {
    const question = unsavedThoughts().find((candidate) => draft.elsewhere[candidate] === undefined)
    if (question !== undefined) {
      // Whether it arrived is not known; sent once more, the same words are never in their own way.
      const text = unanswered.get(question) ?? textOf(question)
      return { kind: 'thought', question, text, was: [knownText(question)] }
    }
    if (arePicksUnsaved()) return pickChange()
    if (draft.isReady !== known.isReady) return { kind: 'ready', isReady: draft.isReady }
    return undefined
  }

  const pickChange = (): Change => ({
    kind: 'picks',
    picks: draft.picks,
    // What is picked still is sent as picked here, whether or not it has arrived before.
    was: [...new Set([...known.picks, ...unansweredPicks.filter((pick) => !draft.picks.includes(pick))])],
    isToldOpen: draft.isOpened,
  })

  function run(): Promise<void> {
    cancelWait?.()
    cancelWait = undefined
    running ??= sendAll().finally(() => {
      running = undefined
    })
    return running
  }

  async function sendAll(): Promise<void> {
    const editsBefore = edits
    for (let change = nextChange(); change; change = nextChange()) {
      // Somebody is writing on: the rest in a moment, not at every letter.
      if (edits !== editsBefore && !isHurried) {
        cancelWait = wait(pauseMs, () => void run())
        return
      }
      if (change.kind === 'thought') unanswered.set(change.question, change.text)
      if (change.kind === 'picks') unansweredPicks = [...unansweredPicks, ...change.picks]
      const receipt = await send(change).catch(() => undefined)
      answers += 1
      if (!receipt) {
        failedSends += 1
        show({})
        keepUnsaved()
        const ms = Math.min(retryMs * 2 ** (failedSends - 1), longestRetryMs)
        cancelWait = wait(ms, () => void run())
        return
      }
      failedSends = 0
      take(change, receipt)
      keepUnsaved()
      if (receipt.failure) {
        if (edits !== editsBefore) cancelWait = wait(pauseMs, () => void run())
        return
      }
    }
    show({})
  }

  function take(change: Change, receipt: Receipt): void {
    if (change.kind === 'picks') unansweredPicks = []
    if (change.kind === 'thought') takeThought(change.question, change.text, receipt)
    else if (!receipt.failure && change.kind === 'picks') takePicks(change.picks, receipt)
    else if (!receipt.failure && change.kind === 'ready') known = { ...known, isReady: change.isReady }
    // What was picked for oneself alone goes back on the table; picked again, it is picked for all to see.
    if (receipt.failure === 'TableIsOpen') draft = { ...draft, isOpened: true, picks: known.picks }
    show({ failure: receipt.failure })
  }

  /** What another device picked lies in the tray here too; what has no room beside it is named, never just gone. */
  function takePicks(sent: readonly string[], { picks = sent, isFull = false }: Receipt): void {
    const mine = isFull ? picks : mergePicks({ was: sent, mine: draft.picks, there: picks })
    const noRoomFor = isFull ? draft.picks.filter((pick) => !picks.includes(pick)) : draft.noRoomFor
    known = { ...known, picks }
    draft = { ...draft, picks: mine, noRoomFor }
  }

  function takeThought(question: string, text: string, { failure, elsewhere }: Receipt): void {
    // Two of this page's own texts may overtake each other when it is put aside.
    const isOwn = elsewhere !== undefined && [unanswered.get(question), textOf(question)].includes(elsewhere)
    if (isOwn || unanswered.get(question) === text) unanswered.delete(question)
    if (failure) return
    if (elsewhere === undefined || isOwn) setKnown(question, elsewhere ?? text)
    else draft = { ...draft, elsewhere: { ...draft.elsewhere, [question]: elsewhere } }
  }

  function setKnown(question: string, text: string): void {
    known = { ...known, thoughts: { ...known.thoughts, [question]: text } }
  }

  /** The page may be gone before the answer; if it is not, nothing that is saved stays in the tab. */
  function part(change: Change): void {
    const answered = (receipt: Receipt) => {
      answers += 1
      take(change, receipt)
      keepUnsaved()
    }
    void send(change).then(answered, () => undefined)
  }

  const write = (question: string, text: string) =>
    edit({ thoughts: { ...draft.thoughts, [question]: text } })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => draft,
    write,
    pick: (picks) => edit({ picks, noRoomFor: [] }),
    setReady: (isReady) => edit({ isReady }),
    settle(question, text) {
      const { [question]: there, ...elsewhere } = draft.elsewhere
      if (there === undefined) return
      setKnown(question, there)
      draft = { ...draft, elsewhere }
      write(question, text)
    },
    resume() {
      const unsaved = keep.read()
      if (!unsaved) return
      const texts = Object.entries(unsaved.thoughts)
      for (const [question, { was }] of texts) setKnown(question, was)
      const thoughts = Object.fromEntries(texts.map(([question, { text }]) => [question, text]))
      // Picked for oneself alone before the table was opened: not shown to all by a reload.
      const isKept = unsaved.picks !== undefined && !draft.isOpened
      if (isKept) known = { ...known, picks: unsaved.werePicked ?? known.picks }
      const picks = isKept ? (unsaved.picks ?? draft.picks) : draft.picks
      edit({ thoughts: { ...draft.thoughts, ...thoughts }, picks })
    },
    async flush() {
      isHurried = true
      await running
      await run()
      isHurried = false
      return !isUnsaved()
    },
    leave() {
      keepUnsaved()
      for (const question of unsavedThoughts()) {
        if (draft.elsewhere[question] !== undefined) continue
        const sent = unanswered.get(question)
        const was = [knownText(question), ...(sent === undefined ? [] : [sent])]
        unanswered.set(question, textOf(question))
        part({ kind: 'thought', question, text: textOf(question), was })
      }
      if (arePicksUnsaved()) part(pickChange())
      if (draft.isReady !== known.isReady) part({ kind: 'ready', isReady: draft.isReady })
    },
    hearReady: (ready) => show({ ready }),
    async refresh(read) {
      const before = edits + answers
      const now = await read().catch(() => undefined)
      if (!now || before !== edits + answers || isUnsaved()) return
      known = now
      show(now)
    },
  }
}
