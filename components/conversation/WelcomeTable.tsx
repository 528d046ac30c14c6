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

/** The table beside the sign-in card: a tray half laid. A picture, which says nothing that is not said elsewhere. */
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
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 select-none overflow-hidden">
      <div className="absolute top-[150px] left-[-70px] origin-top-left rotate-[-7deg]">
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
      {image ? <PicturedImage href={image} x={640} y={110} tilt={6} /> : null}
      {otherImage ? <PicturedImage href={otherImage} x={96} y={690} tilt={-8} /> : null}
      <Lying x={330} y={430} tilt={3} width={width} height={height}>
        {piece(lifted, true)}
      </Lying>
      {one ? <PicturedWord word={one} x={676} y={330} tilt={-6} /> : null}
      {two ? <PicturedWord word={two} x={330} y={716} tilt={4} /> : null}
      {three ? <PicturedWord word={three} x={560} y={742} tilt={-4} /> : null}
    </div>
  )
}
