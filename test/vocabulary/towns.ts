import { type Pact, Register, type Registered } from '../../src/vocabulary/index.ts'

function registered(
  code: string,
  name: string,
  province: string,
  more: Partial<Registered> = {},
): Registered {
  return { code, name, province, from: '', until: '', successor: '', parts: [], aliases: [], ...more }
}

/**
 * An invented country: Veldhuis and Broekhuis merged into Nieuwhuis in 2019; Oudstad went to Grootstad in 2018, which
 * was renamed Wereldstad in 2022; Splitdorp was split in 2021 between Nieuwhuis (most) and Zuiddorp.
 */
export const TOWNS = new Register([
  registered('GM9001', 'Veldhuis', 'PV25', { until: '2019-01-01', successor: 'GM9003' }),
  registered('GM9002', 'Broekhuis', 'PV25', { until: '2019-01-01', successor: 'GM9003' }),
  registered('GM9003', 'Nieuwhuis', 'PV25', { from: '2019-01-01' }),
  registered('GM9004', 'Oudstad', 'PV23', { until: '2018-01-01', successor: 'GM9005' }),
  registered('GM9005', 'Grootstad', 'PV23', { until: '2022-01-01', successor: 'GM9006' }),
  registered('GM9006', 'Wereldstad', 'PV23', { from: '2022-01-01', aliases: ['De Wereld'] }),
  registered('GM9007', 'Splitdorp', 'PV25', { until: '2021-01-01', successor: 'GM9003', parts: ['GM9008'] }),
  registered('GM9008', 'Zuiddorp', 'PV26', { aliases: ['Dorp'] }),
  registered('GM9009', "'s-Nóordorp (NH.)", 'PV27', { aliases: ['Dorp'] }),
])

export function pact(
  code: string,
  members: readonly (readonly [string, string?, string?])[],
  variantOf?: string,
): Pact {
  return {
    code,
    name: { nl: code, en: code },
    variantOf: variantOf ?? null,
    note: '',
    themes: [],
    members: members.map(([municipality, from = '', until = '']) => ({
      municipality,
      from,
      until,
      source: { publisher: 'Voorbeeld', page: 'voorbeeld.nl' },
      note: '',
    })),
  }
}
