import type { Random } from '../random'
import type { Attack, Target } from './attack'
import { deletionAttacks } from './deletions'
import { mutations } from './mutations'
import { presenceAttacks } from './presences'
import { questionAttacks } from './questions'
import { structAttacks } from './structs'

const attacks: Record<string, Attack> = {
  ...mutations,
  ...structAttacks,
  ...deletionAttacks,
  ...presenceAttacks,
  ...questionAttacks,
}

const allNames = Object.keys(attacks)
/** To narrow down what has failed: `SOAK_ATTACKS=missing,deepTypes`. */
const names = allNames.filter((name) => process.env.SOAK_ATTACKS?.split(',').includes(name) ?? true)
const mutationNames = names.filter((name) => name in mutations)

/** One hostile frame and what it is called. A third are mutated bytes, the rest is made for a purpose. */
export function someAttack(random: Random, target: Target): { name: string; frame: Uint8Array | string } {
  const isMutation = random.chance(0.33) && mutationNames.length > 0
  const name = random.oneOf(isMutation ? mutationNames : names)
  const attack = attacks[name]
  if (!attack) throw new Error(`no attack ${name}`)
  return { name, frame: attack(random, target) }
}
