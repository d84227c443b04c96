import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Columns } from '../../src/sources/columns.ts'

const columns = (...names: string[]) => new Columns(names, 'DUO leerlingen 2019', 'sources/duo/leerlingen.ts')

describe('columns', () => {
  it('are found by any of their names, whatever the case, outer blanks and underscores', () => {
    const header = columns('BRINNUMMER', ' Instellingsnaam_Vestiging ', 'vestigings_nummer')
    expect(header.at('BRIN NUMMER', 'BRINNUMMER')).toBe(0)
    expect(header.at('INSTELLINGSNAAM VESTIGING')).toBe(1)
    expect(header.find('VESTIGINGS NUMMER')).toBe(2)
    expect(header.find('PROVINCIE')).toBe(-1)
    expect(header.has('BRINNUMMER')).toBe(true)
    expect(header.has('PROVINCIE')).toBe(false)
  })

  it('name the nearest one when one is missing', () => {
    expect(() => columns('BRIN NUMMER', 'SECTOR VMBO', 'AFDELING').at('VMBO SECTOR')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'source.column-missing',
        message:
          'DUO leerlingen 2019: column "VMBO SECTOR" is missing (found: "SECTOR VMBO"). DUO may have renamed it; see sources/duo/leerlingen.ts.',
      }),
    )
  })

  it('list all names that would do', () => {
    expect(() => columns('A', 'B').at('BRIN NUMMER', 'INSTELLINGSCODE')).toThrow(
      'column "BRIN NUMMER" or "INSTELLINGSCODE" is missing (found: "A")',
    )
  })

  it('without a name are refused', () => {
    expect(() => columns('BRIN NUMMER', ' ', 'AFDELING')).toThrow(
      expect.objectContaining({
        code: 'source.column-empty',
        message: expect.stringContaining('column 2 of 3 has no name'),
      }),
    )
  })

  it('of one name are refused when they are asked for, not before', () => {
    const header = columns('BRIN NUMMER', 'TOTAAL', 'totaal')
    expect(header.at('BRIN NUMMER')).toBe(0)
    expect(() => header.at('TOTAAL')).toThrow(expect.objectContaining({ code: 'source.column-double' }))
  })

  it('are all found at their own place', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9 .-]{0,20}[A-Z0-9]$/).map(text => text.replace(/ +/g, ' '))
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), names => {
        const header = columns(...names)
        for (const [at, each] of names.entries()) expect(header.at(` ${each.toLowerCase()}\t`)).toBe(at)
      }),
    )
  })
})
