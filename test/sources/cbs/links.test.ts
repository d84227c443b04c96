import { describe, expect, it } from 'vitest'
import { nextAddress, setAddress, tableAddress } from '../../../src/sources/cbs/links.ts'

const BASE = tableAddress('https://opendata.cbs.nl/ODataFeed/odata/80305ned/')

describe('nextAddress', () => {
  it('is null on the last page', () => {
    expect(nextAddress(BASE, { value: [] })).toBeNull()
  })

  it("makes CBS's http links secure again, whatever their capitals", () => {
    const link = 'http://opendata.cbs.nl/ODataFeed/OData/80305ned/UntypedDataSet?$skip=10000'
    expect(nextAddress(BASE, { 'odata.nextLink': link })?.href).toBe(link.replace('http:', 'https:'))
  })

  it('does not take a longer table number for this one', () => {
    const link = 'https://opendata.cbs.nl/ODataFeed/odata/80305nedx/UntypedDataSet'
    expect(() => nextAddress(BASE, { 'odata.nextLink': link })).toThrow(/It is not followed/)
  })
})

describe('setAddress', () => {
  it('asks the older service for JSON', () => {
    expect(setAddress(BASE, 'Perioden').href).toBe(
      'https://opendata.cbs.nl/ODataFeed/odata/80305ned/Perioden?%24format=json',
    )
    expect(
      setAddress(tableAddress('https://datasets.cbs.nl/odata/v1/CBS/86247NED'), 'Observations').href,
    ).toBe('https://datasets.cbs.nl/odata/v1/CBS/86247NED/Observations')
  })
})
