/** A corner in a drawing: x to the right, y down. */
export type Corner = readonly [x: number, y: number]

/** A closed line; the first corner is not repeated. Around an area it runs clockwise, around a hole the other way. */
export type Ring = readonly Corner[]

/** The four corners of a cell. */
export function square(x: number, y: number, size: number): Ring {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ]
}

/** The ring in the direction of an area (true) or of a hole. */
export function turned(ring: Ring, clockwise: boolean): Ring {
  const area = ring.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] as Corner
    return sum + x1 * y2 - x2 * y1
  }, 0)
  return area > 0 === clockwise ? ring : [...ring].reverse()
}

/**
 * The line around areas together: sides that two of them share fall away, as do sides there and back. Areas that touch
 * in a corner only stay apart. Corners on a straight side are left out.
 */
export function outlineOf(rings: readonly Ring[]): Ring[] {
  const sides = new Map<string, Map<string, Corner>>()
  for (const ring of rings)
    for (const [i, from] of ring.entries()) addSide(sides, from, ring[(i + 1) % ring.length] as Corner)
  const found: Ring[] = []
  for (const start of sides.keys())
    while (sides.has(start)) {
      const ring = straight(walk(sides, start))
      if (ring.length > 2) found.push(ring)
    }
  return found
}

/** Adds a side, or takes away the one that runs the other way. */
function addSide(sides: Map<string, Map<string, Corner>>, from: Corner, to: Corner): void {
  const [start, end] = [String(from), String(to)]
  if (start === end) return
  const back = sides.get(end)
  if (back?.has(start)) {
    back.delete(start)
    if (back.size === 0) sides.delete(end)
  } else sides.set(start, (sides.get(start) ?? new Map<string, Corner>()).set(end, to))
}

/** Follows sides from a corner until it is back there, using them up; at a crossing it keeps to the right. */
function walk(sides: Map<string, Map<string, Corner>>, start: string): Corner[] {
  const ring: Corner[] = []
  let at = start.split(',').map(Number) as unknown as Corner
  let before: Corner | null = null
  do {
    const ways: Map<string, Corner> | undefined = sides.get(String(at))
    if (!ways) break
    const next = sharpest([...ways.values()], before, at)
    ways.delete(String(next))
    if (ways.size === 0) sides.delete(String(at))
    ring.push(at)
    before = at
    at = next
  } while (String(at) !== start)
  return ring
}

function sharpest(ways: readonly Corner[], before: Corner | null, at: Corner): Corner {
  if (!before) return ways[0] as Corner
  const [ax, ay] = [at[0] - before[0], at[1] - before[1]]
  const turn = ([x, y]: Corner) => {
    const [bx, by] = [x - at[0], y - at[1]]
    return Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
  }
  return ways.reduce((best, way) => (turn(way) > turn(best) ? way : best))
}

function straight(ring: readonly Corner[]): Ring {
  return ring.filter(([x, y], i) => {
    const [ax, ay] = ring[(i + ring.length - 1) % ring.length] as Corner
    const [bx, by] = ring[(i + 1) % ring.length] as Corner
    return (x - ax) * (by - y) !== (y - ay) * (bx - x)
  })
}

/** A ring of upright and level sides, moved inwards. */
export function inset(ring: Ring, by: number): Ring {
  return ring.map(([x, y], i) => {
    const [ax, ay] = ring[(i + ring.length - 1) % ring.length] as Corner
    const [bx, by_] = ring[(i + 1) % ring.length] as Corner
    // The inside lies to the right of the way in and of the way out.
    const [inX, inY] = [Math.sign(x - ax), Math.sign(y - ay)]
    const [outX, outY] = [Math.sign(bx - x), Math.sign(by_ - y)]
    return [round(x - by * (inY + outY)), round(y + by * (inX + outX))]
  })
}

/** Rings as the `d` of one path, in steps from corner to corner. */
export function pathOf(rings: readonly Ring[]): string {
  return rings
    .map(([first, ...rest]) => {
      if (!first) return ''
      let at = first
      const steps = rest.map(to => {
        const [x, y] = [round(to[0] - at[0]), round(to[1] - at[1])]
        at = to
        if (y === 0) return `h${x}`
        return x === 0 ? `v${y}` : `l${x}${y < 0 ? '' : ' '}${y}`
      })
      return `M${round(first[0])} ${round(first[1])}${steps.join('')}z`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The centre of gravity of the largest ring: where a number stands. A corner where all have shrunk to nothing. */
export function middleOf(rings: readonly Ring[]): Corner {
  let best = { area: 0, x: 0, y: 0 }
  for (const ring of rings) {
    const sum = { area: 0, x: 0, y: 0 }
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length] as Corner
      const part = x1 * y2 - x2 * y1
      sum.area += part
      sum.x += (x1 + x2) * part
      sum.y += (y1 + y2) * part
    }
    if (sum.area > best.area) best = sum
  }
  if (best.area === 0) return rings[0]?.[0] ?? [0, 0]
  return [round(best.x / (3 * best.area)), round(best.y / (3 * best.area))]
}
