/** The facilitator's colour, as long as there is another for everybody. */
export const facilitatorColour = 2

/** The participants take the others first, then all six again. */
const order = [1, 3, 4, 5, 6, facilitatorColour] as const

/** The colour of the participant who comes in as number `index`. */
export function participantColour(index: number): number {
  return order[index % order.length] ?? 1
}
