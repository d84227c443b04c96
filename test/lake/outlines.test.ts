import { describe, expect, it } from 'vitest'
import { SourceFile } from '../../src/sources/index.ts'
import { lakeOf } from '../lakes.ts'

/** A file of outlines of a year: each municipality a square of its own, a tenth of a degree wide. */
function outlines(year: number, ...codes: readonly string[]): SourceFile {
  const features = codes.map((code, i) => {
    const [west, south] = [6 + i / 10, 52]
    const ring = [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ]
    return {
      type: 'Feature',
      properties: { statcode: code, statnaam: code, jrstatcode: `${year}${code}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  return new SourceFile(`gemeenten-${year}.geojson`, new TextEncoder().encode(text))
}

// Rijnwaarden (GM0196) went into Zevenaar (GM0299) on 1 January 2018.
const [ZEVENAAR, DUIVEN, RIJNWAARDEN] = ['GM0299', 'GM0226', 'GM0196']

describe('imported outlines', () => {
  it('are those of the year nearest to the borders of the figures, the later of two', async () => {
    const lake = await lakeOf([2019, 2020, 2022, 2025].map(year => outlines(year, DUIVEN, ZEVENAAR)))
    const found = await lake.outlines([ZEVENAAR, DUIVEN])
    expect(found?.year).toBe(2022)
    expect([...(found?.shapes.keys() ?? [])]).toEqual([ZEVENAAR, DUIVEN])
    // Zevenaar is the second square of the file: from 6.1 to 6.2 degrees east.
    expect(found?.shapes.get(ZEVENAAR)?.[0]?.[0]?.map(([longitude]) => longitude)).toEqual([
      6.1, 6.2, 6.2, 6.1, 6.1,
    ])
  })

  it('are not used when a municipality is missing, or was smaller in that year', async () => {
    const lake = await lakeOf([
      outlines(2021, DUIVEN),
      outlines(2017, DUIVEN, ZEVENAAR, RIJNWAARDEN),
      outlines(2019, DUIVEN, ZEVENAAR),
    ])
    expect((await lake.outlines([ZEVENAAR, DUIVEN]))?.year).toBe(2019)
    expect(
      await (await lakeOf([outlines(2017, DUIVEN, ZEVENAAR, RIJNWAARDEN)])).outlines([ZEVENAAR]),
    ).toBeNull()
    expect(await (await lakeOf([])).outlines([DUIVEN])).toBeNull()
  })
})
