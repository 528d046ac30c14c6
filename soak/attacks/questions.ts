import type { Attack } from './attack'
import { someClient } from './attack'
import { bytesOf, number, string, syncFrame } from './updateBytes'

/** Frames that ask, that make no sense, or that only the server may send. */
export const questionAttacks: Record<string, Attack> = {
  text: (random) => random.oneOf(['', 'hello', '\u0000', '{"type":"sync"}', 'x'.repeat(10_000)]),
  empty: () => new Uint8Array(),
  unknownType: (random) => bytesOf(number(random.oneOf([4, 5, 50, 99, 102, 127, 128, 2 ** 31, 2 ** 40]))),
  unknownSync: (random) => syncFrame(random.oneOf([3, 4, 100, 2 ** 32]), random.bytes(4)),
  onlyTheServer: (random) =>
    bytesOf((encoder) => {
      number(random.oneOf([2, 100, 101]))(encoder)
      number(random.oneOf([0, 1, 2 ** 40]))(encoder)
      string('{"clients":{},"people":[]}')(encoder)
    }),
  askPresence: () => Uint8Array.of(3),
  askBoard: () => syncFrame(0, Uint8Array.of(0)),
  askWithHugeVector: (random) =>
    syncFrame(
      0,
      bytesOf((encoder) => {
        const count = random.oneOf([10, 1_000, 50_000])
        number(count)(encoder)
        for (let left = count; left > 0; left--) {
          number(someClient(random))(encoder)
          number(random.whole(0, 2 ** 32))(encoder)
        }
      }),
    ),
  tooLarge: (random) => new Uint8Array(random.oneOf([2 ** 20 + 1, 2 ** 22 + 1])),
}
