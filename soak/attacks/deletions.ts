import type { Random } from '../random'
import { type Attack, edgeNumbers, someClient, type Target } from './attack'
import { type Deletions, filler, updateFrame, updateOf } from './updateBytes'

const only = (...deletions: Deletions[]) => updateFrame(updateOf([], deletions))

/** Someone whose content may be deleted: everybody has a seat, so where words must stay, nobody honest. */
const victim = (random: Random, { honest, isStrict }: Target) =>
  isStrict ? someClient(random) : random.oneOf([...honest, someClient(random)])

export const deletionAttacks: Record<string, Attack> = {
  deleteNothing: (random, { honest }) =>
    only({ client: random.oneOf([...honest, 1]), ranges: [[random.whole(0, 99), 0]] }),
  deleteAtEdges: (random, target) =>
    only({
      client: victim(random, target),
      ranges: [[random.oneOf(edgeNumbers), random.oneOf(edgeNumbers)]],
    }),
  deleteBeyondWholeNumbers: (random, { honest }) =>
    only({ client: random.oneOf([...honest, 1]), ranges: [[Number.MAX_SAFE_INTEGER, 2]] }),
  deleteManyRanges(random, target) {
    const count = random.oneOf([10, 1_000, 1_000, 100_000])
    const step = random.oneOf([1, 2, 3])
    const client = victim(random, target)
    return only({ client, ranges: Array.from({ length: count }, (_, index) => [index * step, 1] as const) })
  },
  // Each lies before the one that was told last.
  deleteBackwards(random) {
    const client = someClient(random)
    const length = random.oneOf([1_000, 200_000])
    const ranges = Array.from({ length: length / 2 }, (_, index) => [length - 2 * index - 1, 1] as const)
    return updateFrame(updateOf([{ client, clock: 0, structs: [filler(0, length)] }], [{ client, ranges }]))
  },
  deleteOfManyClients: (random) =>
    only(
      ...Array.from({ length: random.oneOf([10, 1_000, 10_000]) }, () => ({
        client: someClient(random),
        ranges: [[0, 5]] as const,
      })),
    ),
  deleteOverlapping: (random, target) =>
    only({
      client: victim(random, target),
      ranges: Array.from({ length: 20 }, () => [random.whole(0, 9), random.whole(1, 9)] as const),
    }),
  // What is not written yet is to be gone when it comes.
  deleteTheFuture: (random, target) =>
    only({ client: victim(random, target), ranges: [[random.whole(0, 100), random.oneOf([10, 1_000_000])]] }),
  deleteTwice(random, target) {
    const each = { client: victim(random, target), ranges: [[0, 2]] as const }
    return only(each, each)
  },
}
