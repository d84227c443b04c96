import { beforeAll, describe, expect, it } from 'vitest'
import { gatesOf } from '../../src/api/answers/gates.ts'
import { Outlooks } from '../../src/api/answers/outlook.ts'
import { INDICATORS } from '../../src/indicators/index.ts'
import { students } from '../files.ts'
import { type Held, heldOf } from './held.ts'

const YEARS = [2016, 2017, 2018, 2019]

function at(municipality: string, name: string, province: string, technical: readonly number[]) {
  const where = { municipality, municipalityName: name, province, type: 'bachelor', sex: 'man' } as const
  return [
    { ...where, part: 'techniek' as const, code: '34267', counts: technical },
    { ...where, part: 'economie' as const, code: '34401', counts: technical.map(count => 2000 - count) },
  ]
}

const hbo = INDICATORS.find(({ id }) => id === 'hbo-techniek')!
const ASKED = { indicator: hbo, definition: hbo.definitions[0].id }

describe('outlooks', () => {
  let held: Held
  let outlooks: Outlooks
  beforeAll(async () => {
    held = await heldOf([
      students('03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv', YEARS, [
        ...at('0153', 'Enschede', 'Overijssel', [400, 410, 450, 500]),
        ...at('0150', 'Deventer', 'Overijssel', [600, 590, 610, 640]),
        ...at('0202', 'Arnhem', 'Gelderland', [300, 320, 310, 330]),
        ...at('0344', 'Utrecht', 'Utrecht', [500, 480, 470, 490]),
      ]),
    ])
    const { figures, atlas } = held
    outlooks = new Outlooks(
      figures,
      { kindOf: code => atlas.kindOf(code), membersOf: code => atlas.membersOf(code) },
      gatesOf([]),
    )
  })

  const answer = (code: string) => outlooks.answer(held.atlas.known(code), ASKED)

  it('add up: municipalities to their province, provinces to the country, two provinces to Oost', () => {
    const technical = (code: string) => answer(code)!.coming.map(({ technical: people }) => people!.value)
    const sums = (...codes: readonly string[]) =>
      technical(codes[0]!).map((_, year) => codes.reduce((sum, code) => sum + technical(code)[year]!, 0))
    for (const [whole, parts] of [
      ['PV23', ['GM0153', 'GM0150']],
      ['NL01', ['PV23', 'PV25', 'PV26']],
      ['landsdeel-oost', ['PV23', 'PV25']],
    ] as const)
      for (const [year, sum] of sums(...parts).entries()) expect(technical(whole)[year]).toBeCloseTo(sum, 6)
    expect(technical('NL01')).toHaveLength(11)
  })

  it('reckon with our own goal where no coming one was adopted: that of 2020 is over', () => {
    expect(answer('landsdeel-oost')).toMatchObject({
      goal: { value: 0.4, by: 2030, kind: 'rekendoel' },
      target: null,
    })
  })

  it('are absent for a region without a share, and for a goal that is out of reach', () => {
    expect(answer('PV31')).toBeNull()
    const known = { value: 0.4, by: 2019, kind: 'rekendoel' } as const
    expect(outlooks.answer(held.atlas.known('PV23'), { ...ASKED, goal: known })).toBeNull()
  })

  it('say why nothing starts from pupils who are at school', () => {
    expect(answer('PV23')).toMatchObject({
      led: false,
      leadReason: { nl: expect.stringMatching(/^Deze verwachting begint niet bij/) },
    })
    expect(answer('PV23')!.words.method.nl).toContain('Er zijn te weinig eerdere jaren')
  })
})
