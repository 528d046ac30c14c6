import type { ServerKind } from '../servers'
import { settings } from '../settings'
import { written } from '../spread'
import { type Join, type Joins, measureJoins } from '../workloads/join'
import { inTurns, type Measured, type Row, row, type Turns } from './row'

/** How long somebody waits for a board with a history. The relay has no board to join. */
export async function joinRows(turns: Turns): Promise<Row[]> {
  const kinds = turns.kinds.filter(({ dialect }) => dialect.hasDocument)
  const rounds = Math.max(1, Math.ceil(settings.pairs / 2))
  const turn = async (kind: ServerKind): Promise<Joins> => {
    await turns.stage.empty(kind)
    const server = await turns.stage.start(kind)
    let last = server
    const restart = async () => {
      await server.stop()
      last = await turns.stage.start(kind)
      return last
    }
    const joins = await measureJoins(
      server,
      kind.store === 'none' ? undefined : restart,
      settings.restSeconds,
    )
    await last.stop()
    return joins
  }
  const measured = await inTurns({ ...turns, kinds }, rounds, 'join', turn, brief)
  const all = (part: keyof Joins) =>
    new Map([...measured].map(([kind, results]) => [kind, results.flatMap((result) => result[part])]))
  const [loaded, cold] = [all('loaded'), all('cold')]
  return [
    row(
      'join with 5,000 updates of history, loaded: synced after, ms',
      loaded,
      ({ syncedMs }) => syncedMs,
      1,
    ),
    row('the same, all content there after, ms', loaded, ({ contentMs }) => contentMs, 1),
    row('cold from the store: synced after, ms', cold, ({ syncedMs }) => syncedMs, 1),
    row('the same, all content there after, ms', cold, ({ contentMs }) => contentMs, 1),
    emptyRow(loaded, cold),
  ]
}

const syncedAfter = (joins: readonly Join[]) =>
  written(
    joins.map(({ syncedMs }) => syncedMs),
    1,
    ' ms',
  )
const brief = ({ loaded, cold }: Joins) => `loaded ${syncedAfter(loaded)}, cold ${syncedAfter(cold)}`

function emptyRow(loaded: Measured<Join>, cold: Measured<Join>): Row {
  const tooEarly = (kind: ServerKind) => {
    const joins = [...(loaded.get(kind) ?? []), ...(cold.get(kind) ?? [])]
    return `${joins.filter(({ wasEmpty }) => wasEmpty).length} of ${joins.length}`
  }
  return {
    what: 'joins told that they are synced before all was there',
    of: new Map([...loaded.keys()].map((kind) => [kind, tooEarly(kind)])),
  }
}
