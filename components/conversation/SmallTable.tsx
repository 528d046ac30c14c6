import { puzzleGrid } from '@/lib/domain/puzzle'
import { PicturedImage, PicturedWord } from './PicturedExtras'
import { Lying, PicturedQuestion } from './PicturedPiece'
import { PicturedTray } from './PicturedTray'
import type { PictureWords } from './pictureWords'

const [width, height] = [128, 88]
const cells = puzzleGrid(3, 3, width, height)

const loose = [
  { cell: 0, x: -2, y: -5, tilt: -4 },
  { cell: 4, x: 134, y: 96, tilt: 7 },
  { cell: 8, x: 268, y: 150, tilt: -6 },
] as const

/** The table of the next conversation, waiting: 420 × 300 px. A picture only. */
export function SmallTable({ words }: { readonly words: PictureWords }) {
  const [one, two] = [words.keywords[6], words.keywords[0]]
  const image = words.images[2]
  return (
    <div aria-hidden="true" className="pointer-events-none relative h-[300px] w-[420px] select-none">
      <div className="absolute top-4 left-4">
        <PicturedTray cells={cells} width={width} height={height} frame={16}>
          {loose.map(({ cell: index, ...spot }) => {
            const cell = cells[index]
            const row = words.rows[cell?.row ?? 0]
            return cell && row ? (
              <Lying key={index} {...spot} width={width} height={height}>
                <PicturedQuestion cell={cell} width={width} height={height} hue={row.hue} isLoose />
              </Lying>
            ) : null
          })}
        </PicturedTray>
      </div>
      {one ? <PicturedWord word={one} height={44} x={170} y={-14} tilt={-3} /> : null}
      {two ? <PicturedWord word={two} height={44} x={84} y={236} tilt={-4} /> : null}
      {image ? <PicturedImage href={image} size={88} x={-8} y={176} tilt={-7} /> : null}
    </div>
  )
}
