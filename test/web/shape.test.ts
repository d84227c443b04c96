import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/web/charts/places.ts'
import { inset, middleOf, outlineOf, pathOf, type Ring, square, turned } from '../../src/web/charts/shape.ts'
import { shortNames } from '../../src/web/charts/short.ts'

/** Positive for an area, negative for a hole. */
function areaOf(rings: readonly Ring[]): number {
  const area = (ring: Ring) =>
    ring.reduce((sum, [x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!
      return sum + (x1 * y2 - x2 * y1) / 2
    }, 0)
  return rings.reduce((sum, ring) => sum + area(ring), 0)
}

const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 1,
  maxLength: 30,
  selector: String,
})

describe('the line round areas', () => {
  it('of two tiles beside each other is one box', () => {
    expect(outlineOf([square(0, 0, 10), square(10, 0, 10)])).toEqual([
      [
        [0, 0],
        [20, 0],
        [20, 10],
        [0, 10],
      ],
    ])
  })

  it('keeps tiles apart that touch in a corner only, and leaves a hole open', () => {
    expect(outlineOf([square(0, 0, 10), square(10, 10, 10)])).toHaveLength(2)
    // Eight tiles round an empty one.
    const ring = [0, 10, 20]
      .flatMap(x => [0, 10, 20].map(y => [x, y] as const))
      .filter(c => `${c}` !== '10,10')
    const found = outlineOf(ring.map(([x, y]) => square(x, y, 10)))
    expect(found.map(each => areaOf([each])).sort((a, b) => a - b)).toEqual([-100, 900])
  })

  it('holds as much as its tiles, whatever their order, and less when moved inwards', () => {
    fc.assert(
      fc.property(cells, found => {
        const squares = found.map(([x, y]) => square(10 * x, 10 * y, 10))
        const lines = outlineOf(squares)
        expect(areaOf(lines)).toBe(100 * found.length)
        expect(areaOf(outlineOf([...squares].reverse()))).toBe(100 * found.length)
        for (const [x, y] of lines.flat()) expect([x % 10, y % 10]).toEqual([0, 0])
        const inner = lines.map(ring => inset(ring, 2))
        expect(areaOf(inner)).toBeLessThan(areaOf(lines))
        // Each side moves by 2: a side that turns at both ends shifts, it does not turn.
        for (const [i, ring] of inner.entries())
          for (const [j, [x, y]] of ring.entries()) {
            const [fx, fy] = lines[i]![j]!
            expect([Math.abs(x - fx), Math.abs(y - fy)]).toEqual([2, 2])
          }
      }),
    )
  })

  it('drops a side there and back, as rounding leaves them', () => {
    const spiked: Ring = [
      [0, 0],
      [10, 0],
      [15, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]
    expect(outlineOf([spiked])).toEqual(outlineOf([square(0, 0, 10)]))
  })

  it('runs clockwise round areas and the other way round holes', () => {
    const left = [...square(0, 0, 10)].reverse()
    expect(areaOf([turned(left, true)])).toBe(100)
    expect(areaOf([turned(square(0, 0, 10), false)])).toBe(-100)
  })

  it('is written in steps', () => {
    expect(pathOf([square(5, 5, 30)])).toBe('M5 5h30v30h-30z')
    expect(
      pathOf([
        [
          [1, 2],
          [4, 6],
          [2, 3],
        ],
      ]),
    ).toBe('M1 2l3 4l-2-3z')
  })

  it('has its number in the middle of the largest part', () => {
    expect(middleOf([square(0, 0, 2), square(10, 10, 20)])).toEqual([20, 20])
    expect(middleOf([[[3, 4]]])).toEqual([3, 4])
    expect(middleOf([])).toEqual([0, 0])
  })
})

describe('places', () => {
  it('are tiles until all bring an outline', () => {
    const shape = [
      [
        [
          [6, 52],
          [6.1, 52],
          [6.1, 52.1],
          [6, 52.1],
        ],
      ],
    ] as const
    const east = shape.map(rings => rings.map(ring => ring.map(([x, y]) => [x + 0.1, y] as const)))
    const tiled = layOut([
      { column: 0, row: 0, shape },
      { column: 2, row: 1, shape: null },
    ])
    expect([tiled.width, tiled.height]).toEqual([120, 80])
    const laid = layOut([
      { column: 0, row: 0, shape },
      { column: 1, row: 0, shape: east },
    ])
    // Two boxes beside each other over the whole width: they share their border, so their outline is one box.
    expect(outlineOf(laid.places.flatMap(({ ground }) => ground))).toHaveLength(1)
    expect(laid.places.map(({ middle: [x] }) => x)).toEqual([90, 270])
    // A tenth of a degree is 1 / cos(52.05°) = 1.63 times as long to the north as to the east.
    expect(laid.height).toBe(Math.round((360 / 2) * 1.626))
  })
})

describe('short names', () => {
  it.each([
    [['Enschede'], ['Ens']],
    [
      ['West Maas en Waal', 'Rijssen-Holten', 'De Wolden'],
      ['WMW', 'RH', 'DW'],
    ],
    [
      ['Nijkerk', 'Nijmegen', 'Westerveld', 'Westervoort'],
      ['Nijk', 'Nijm', 'Wese', 'Weso'],
    ],
  ])('of %j', (names, short) => {
    expect(shortNames(names)).toEqual(short)
  })
})
