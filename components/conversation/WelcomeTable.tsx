import { puzzleGrid } from '@/lib/domain/puzzle'
import { PicturedImage, PicturedWord } from './PicturedExtras'
import { Lying, PicturedQuestion } from './PicturedPiece'
import { PicturedTray } from './PicturedTray'
import type { PictureWords } from './pictureWords'

const [width, height] = [300, 212]
const cells = puzzleGrid(3, 3, width, height)

/** What lies in its place already, by cell, and the one in somebody's hand. */
const placed = [0, 1, 3]
const lifted = 4

/** How large the picture is drawn, by the room that the window leaves beside the card. */
const far =
  '[--far:0.54] min-[1160px]:[--far:0.66] min-[1280px]:[--far:0.8] [@media(min-width:1440px)_and_(min-height:820px)]:[--far:1] [@media(min-width:1760px)_and_(min-height:1020px)]:[--far:1.2]'

/**
 * The table beside the sign-in card: a tray half laid, 900 px high. A picture, which says nothing that is not said
 * elsewhere. It leaves the window to the left on purpose, and is scaled so that no words of it lie under the card.
 */
export function WelcomeTable({ words }: { readonly words: PictureWords }) {
  const wordsOf = (index: number) => {
    const row = words.rows[Math.floor(index / 3)]
    const text = row?.questions[index % 3]
    return row && text
      ? { hue: row.hue, words: { label: `${row.name} ${(index % 3) + 1}`, text } }
      : undefined
  }
  const piece = (index: number, isLoose: boolean) => {
    const cell = cells[index]
    const said = wordsOf(index)
    if (!cell || !said) return null
    return <PicturedQuestion cell={cell} width={width} height={height} isLoose={isLoose} {...said} />
  }
  const [one, two, three] = words.keywords
  const [image, otherImage] = [words.images[3] ?? words.images[0], words.images[8] ?? words.images[1]]
  return (
    <div
      aria-hidden="true"
      className={`pointer-events-none absolute top-[max(0px,calc(50%-450px*var(--far)))] left-0 h-[900px] w-[900px] origin-top-left scale-(--far) select-none ${far}`}
    >
      <div className="absolute top-[150px] left-[-10px] origin-top-left rotate-[-7deg]">
        <PicturedTray cells={cells} width={width} height={height} frame={26}>
          {placed.map((index) => {
            const cell = cells[index]
            return cell ? (
              <Lying key={index} x={cell.x} y={cell.y} width={width} height={height}>
                {piece(index, false)}
              </Lying>
            ) : null
          })}
        </PicturedTray>
      </div>
      {image ? <PicturedImage href={image} x={690} y={96} tilt={6} /> : null}
      {otherImage ? <PicturedImage href={otherImage} x={130} y={690} tilt={-8} /> : null}
      <Lying x={390} y={430} tilt={3} width={width} height={height}>
        {piece(lifted, true)}
      </Lying>
      {one ? <PicturedWord word={one} x={716} y={330} tilt={-6} /> : null}
      {two ? <PicturedWord word={two} x={370} y={716} tilt={4} /> : null}
      {three ? <PicturedWord word={three} x={600} y={742} tilt={-4} /> : null}
    </div>
  )
}
