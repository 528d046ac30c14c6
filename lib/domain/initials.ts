/**
 * Initials for each name of a group, all different where the names are: first and last name's letter, lengthened
 * letter by letter of the last name where two would be alike (MLu, MLi), numbered where even that does not help.
 * Same order and length as `names`.
 */
export function initials(names: readonly string[]): string[] {
  const parts = names.map((name) => name.trim().split(/\s+/).filter(Boolean))
  const labels = parts.map((words) => abbreviate(words, 1))
  const longest = Math.max(1, ...names.map((name) => name.length))
  for (let letters = 2; letters <= longest; letters += 1) {
    const twins = indexesOfTwins(labels)
    if (twins.length === 0) return labels
    for (const index of twins) labels[index] = abbreviate(parts[index] ?? [], letters)
  }
  const seen = new Map<string, number>()
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1
    seen.set(label, count)
    return count === 1 ? label : `${label}${count}`
  })
}

function abbreviate(words: readonly string[], letters: number): string {
  const first = words[0]
  if (!first) return '?'
  const last = words.length > 1 ? words[words.length - 1] : undefined
  if (!last) return take(first, letters)
  return take(first, 1) + take(last, letters)
}

function take(word: string, letters: number): string {
  const [head = '', ...tail] = [...word]
  return (
    head.toLocaleUpperCase('da') +
    tail
      .slice(0, letters - 1)
      .join('')
      .toLocaleLowerCase('da')
  )
}

function indexesOfTwins(labels: readonly string[]): number[] {
  return labels.flatMap((label, index) =>
    labels.some((other, at) => at !== index && other === label) ? [index] : [],
  )
}
