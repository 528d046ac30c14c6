/** The facilitator's colour, as long as there is another for everybody. */
export const facilitatorColour = 2

/** As people come to the table: the facilitator first. */
const order = [facilitatorColour, 1, 3, 4, 5, 6] as const

/** The colour of the participant who comes in as number `index`: one of the six, then the six again with a pattern. */
export function participantColour(index: number): number {
  const place = index + 1
  const round = Math.floor(place / order.length)
  return (order[place % order.length] ?? 1) + round * order.length
}
