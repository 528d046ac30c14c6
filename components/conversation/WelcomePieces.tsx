import { puzzleGrid } from '@/lib/domain/puzzle'
import { PicturedImage } from './PicturedExtras'
import { Lying, PicturedQuestion } from './PicturedPiece'
import type { PictureWords } from './pictureWords'
import { SmallTable } from './SmallTable'

const [width, height] = [92, 66]
const cells = puzzleGrid(3, 3, width, height)

const loose = [
  { cell: 0, x: 74, y: 14, tilt: -5 },
  { cell: 4, x: 156, y: 22, tilt: 4 },
  { cell: 8, x: 240, y: 12, tilt: -3 },
] as const

/** The picture above the card: the small table on a tablet, a few pieces on a phone, nothing in a low window. */
export function WelcomePieces({ words }: { readonly words: PictureWords }) {
  const image = words.images[3] ?? words.images[0]
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none flex select-none justify-center lg:hidden [@media(max-height:700px)]:hidden"
    >
      <div className="relative mb-5 h-[88px] w-[340px] md:hidden">
        {image ? <PicturedImage href={image} size={64} x={2} y={14} tilt={-7} /> : null}
        {loose.map(({ cell: index, ...spot }) => {
          const cell = cells[index]
          const row = words.rows[cell?.row ?? 0]
          return cell && row ? (
            <Lying key={index} {...spot} width={width} height={height}>
              <PicturedQuestion cell={cell} width={width} height={height} hue={row.hue} isLoose />
            </Lying>
          ) : null
        })}
      </div>
      <div className="mb-8 max-md:hidden [@media(max-height:1000px)]:hidden">
        <SmallTable words={words} />
      </div>
    </div>
  )
}
