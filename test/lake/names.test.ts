import { describe, expect, it } from 'vitest'
import { municipalitiesNamed, placeKey, withoutSuffix } from '../../src/lake/names.ts'
import { TOWNS } from '../vocabulary/towns.ts'

describe('placeKey', () => {
  it.each([
    ['NUENEN CA', 'NUENEN'],
    ['Nuenen', 'NUENEN'],
    ['S GRAVENHAGE', 'S GRAVENHAGE'],
    ["'s-Gravenhage", 'S GRAVENHAGE'],
    ['DEN HAAG', 'S GRAVENHAGE'],
    ['BERGEN NH', 'BERGEN NH'],
    ['Bergen (NH)', 'BERGEN NH'],
    ['BERGEN LB', 'BERGEN L'],
    ['Bergen L', 'BERGEN L'],
    ['NIEUWERKERK AD IJSSEL', 'NIEUWERKERK AD IJSSEL'],
    ['Nieuwerkerk aan den IJssel', 'NIEUWERKERK AD IJSSEL'],
    ['Ouderkerk aan de Amstel', 'OUDERKERK AD AMSTEL'],
    ['Bergen aan Zee', 'BERGEN AAN ZEE'],
  ])('%s is %s', (name, key) => {
    expect(placeKey(name)).toBe(key)
  })
})

describe('withoutSuffix', () => {
  it.each([
    ['EDE GLD', 'EDE', 'PV25'],
    ['HENGELO OV', 'HENGELO', 'PV23'],
    ['HENGELO O', 'HENGELO', 'PV23'],
    ['LAREN NH', 'LAREN', 'PV27'],
    ['RIJSWIJK ZH', 'RIJSWIJK', 'PV28'],
    ['OOSTERHOUT NB', 'OOSTERHOUT', 'PV30'],
    ['MOLENHOEK L', 'MOLENHOEK', 'PV31'],
    ['STEIN LB', 'STEIN', 'PV31'],
    ['VIANEN UT', 'VIANEN', 'PV26'],
    ['OOSTERWOLDE FR', 'OOSTERWOLDE', 'PV21'],
    ['WINSUM GN', 'WINSUM', 'PV20'],
    ['ZUIDLAREN DR', 'ZUIDLAREN', 'PV22'],
  ])('%s is %s in %s', (key, base, province) => {
    expect(withoutSuffix(key)).toEqual({ base, province })
  })

  it.each(['EDE', 'GLD', 'NES AMELAND', ''])('leaves "%s"', key => {
    expect(withoutSuffix(key)).toBeNull()
  })
})

describe('municipalitiesNamed', () => {
  it.each([
    ['VELDHUIS', '', 2024, ['GM9001']],
    ['Dorp', '', 2020, ['GM9008', 'GM9009']],
    ['Dorp', 'PV27', 2020, ['GM9009']],
    ['Dorp', 'PV20', 2020, ['GM9008', 'GM9009']],
    ['ZUIDDORP UT', '', 2020, ['GM9008']],
    ['DORP UT', '', 2020, ['GM9008']],
    ['NERGENS', '', 2020, []],
  ])('%s in "%s" is %j', (name, province, year, codes) => {
    expect(municipalitiesNamed(TOWNS, name, province, year)).toEqual(codes)
  })

  it('takes the one that exists in the school year when two had the name', () => {
    const newer = TOWNS.extended([{ code: 'GM9500', name: 'Veldhuis', province: 'PV25', year: 2024 }])
    expect(municipalitiesNamed(newer, 'Veldhuis', '', 2017)).toEqual(['GM9001'])
    expect(municipalitiesNamed(newer, 'Veldhuis', '', 2024)).toEqual(['GM9500'])
  })
})
