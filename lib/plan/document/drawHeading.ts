import { palette, personColours } from '../../domain/palette'
import { asSet } from '../../typeset/breakLines'
import { type DocumentOf, shownSeats } from './documentOf'
import { fill, type Leaf } from './flow'
import { column, inColour, type Look, lastLine, looks, sheet } from './look'
import type { Paper } from './paper'
import { type Tagged, within } from './tagged'
import { dateOf, dayOf, documentWords } from './words'

/** The top of the first page: what it is, when and who, and the keywords that were picked. Where it ends. */
export function drawHeading(paper: Paper, of: DocumentOf): number {
  const { concept, plan, language, seats } = of
  const t = documentWords(language)
  const kind = concept.kinds[plan.kind]
  const list = new Intl.ListFormat(language)
  const named = (role: 'facilitator' | 'participant') => {
    const names = seats.filter((seat) => seat.role === role).map(({ name }) => name)
    return kind && names.length > 0
      ? [t('people', { role: kind[role][language], names: list.format(names) })]
      : []
  }
  const copyFor = seats.find(({ personId }) => personId === of.for)
  const words = [
    t('held', { kind: kind?.name[language] ?? plan.kind, date: dateOf(of.startsAt, language) }),
    [...named('facilitator'), ...named('participant')].join(' · '),
    ...(copyFor ? [t('copyFor', { name: copyFor.name })] : []),
    ...(of.hasPlan ? [] : [t('withoutPlan')]),
    ...(plan.followUpOn ? [t('jointFollowUp', { day: dayOf(plan.followUpOn, language) })] : []),
  ]
  const leaf = (role: 'H1' | 'P', text: string, look: Leaf['look'], before = 0): Leaf => ({
    tagged: within(undefined, role),
    words: asSet(text),
    look,
    before,
    indent: 0,
  })
  const leaves = [
    leaf('H1', concept.plan.title[language], looks.title),
    ...words.map((text, index) =>
      leaf('P', text, index === 0 ? inColour(looks.lead, palette.ink) : looks.lead, index === 0 ? 3 : 0),
    ),
  ]
  const hasKeywords = kind?.sheet?.includes('keywords') ?? false
  const pickers = hasKeywords ? pickersIn(of) : []
  // Few stand beside the title, many below it.
  const isBeside = hasKeywords && pickers.length <= mostBeside
  const width = isBeside ? column.width - besideWidth - 2 * gap : column.width
  const { placed, bottom } = fill(
    paper.typesetter,
    { leaves, taken: 0 },
    { x: column.left, y: sheet.top - 4, width, bottom: lastLine },
  )
  paper.lines(placed)
  if (!hasKeywords) return bottom + 10
  const beside = { x: column.left + width + 2 * gap, y: sheet.top, width: besideWidth, across: 2 }
  const below = { x: column.left, y: bottom + 12, width: column.width, across: 4 }
  return Math.max(bottom, drawKeywords(paper, of, pickers, isBeside ? beside : below)) + 10
}

const mostBeside = 6
const besideWidth = 316
const gap = 14

interface Picker {
  readonly name: string
  readonly colour: number
  readonly words: string
}

function pickersIn(of: DocumentOf): Picker[] {
  const { concept, picks, language } = of
  const keywords = concept.layout.type === 'puzzle' ? concept.layout.keywords : []
  return shownSeats(of).flatMap(({ personId, name, colour }) => {
    const words = keywords
      .filter(({ id }) => picks.some((pick) => pick.personId === personId && pick.keyword === id))
      .map(({ text }) => text[language])
    return words.length > 0 ? [{ name, colour, words: words.join(', ') }] : []
  })
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  /** People beside each other. */
  readonly across: number
}

/** Who picked which keywords, in columns beside each other. Where it ends. */
function drawKeywords(paper: Paper, of: DocumentOf, pickers: readonly Picker[], place: Place): number {
  const t = documentWords(of.language)
  const put = (leaves: Leaf[], x: number, y: number, width: number) => {
    const { placed, bottom } = fill(paper.typesetter, { leaves, taken: 0 }, { x, y, width, bottom: lastLine })
    paper.lines(placed)
    return bottom
  }
  const leaf = (tagged: Tagged, words: string, look: Look): Leaf => ({
    tagged,
    words: asSet(words),
    look,
    before: 0,
    indent: 0,
  })
  const { x, width, across } = place
  let y = put([leaf(within(undefined, 'H2'), t('keywords'), looks.subheading)], x, place.y, width) + 2
  if (pickers.length === 0)
    return put([leaf(within(undefined, 'P'), t('noKeywords'), looks.quiet)], x, y, width)
  const items = within(undefined, 'L')
  const each = (width - gap * (across - 1)) / across
  for (let start = 0; start < pickers.length; start += across) {
    const ends = pickers.slice(start, start + across).map(({ name, colour, words }, index) => {
      const body = within(within(items, 'LI'), 'LBody')
      const { strong } = personColours(colour)
      const leaves = [
        leaf(within(body, 'P'), name, inColour(looks.strong, strong)),
        leaf(within(body, 'P'), words, looks.body),
      ]
      return put(leaves, x + index * (each + gap), y, each)
    })
    y = Math.max(...ends) + 4
  }
  return y
}
