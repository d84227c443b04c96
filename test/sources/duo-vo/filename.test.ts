import { describe, expect, it } from 'vitest'
import { countingYear, listYear, pairedYear } from '../../../src/sources/duo/filename.ts'
import { SourceFile } from '../../../src/sources/index.ts'

const named = (name: string) => new SourceFile(name, new Uint8Array())
const unknown = expect.objectContaining({ name: 'InputError', code: 'source.year-unknown' })

describe('the year of a count on 1 October', () => {
  it.each([
    ['01.-leerlingen-vo-per-vestiging-naar-onderwijstype-2017-2018.csv', 2017],
    ['leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz', 2019],
    ['03.-leerlingen-vo-per-vestiging-en-bestuur-(vavo-apart)-2025.csv', 2025],
    ['leerlingen_2019-20.csv', 2019],
    ['vsv-per-swv-2015.csv', 2015],
    ['leerlingen 2019 (1).csv', 2019],
  ])('of %s is %i', (name, year) => {
    expect(countingYear(named(name), {})).toBe(year)
  })

  it.each([
    'leerlingen.csv',
    '01.csv',
    'leerlingen-2015-2019.csv',
    '2026-11-23 leerlingen 2019.csv',
    'leerlingen-2019-10.csv',
    'leerlingen-20190.csv',
  ])('of %s is not guessed', name => {
    expect(() => countingYear(named(name), {})).toThrow(unknown)
    expect(countingYear(named(name), { year: 2016 })).toBe(2016)
  })

  it('is the one that a person tells, whatever the name', () => {
    expect(countingYear(named('leerlingen-2019.csv'), { year: 2018 })).toBe(2018)
  })
})

describe('the year of exams and of pupils staying down', () => {
  it.each([
    ['07.-geslaagden,-gezakten-en-cijfers-2016-2017.csv', 2016],
    ['geslaagden-gezakten-en-cijfers-2024-25.csv', 2024],
    ['05-zittenblijvers-niveau-vestiging-2017-2018-tov-2018-2019.csv', 2017],
    ['2026-11-23-geslaagden-2018-2019.csv', 2018],
  ])('of %s is %i', (name, year) => {
    expect(pairedYear(named(name), {})).toBe(year)
  })

  it.each(['05.-zittenblijvers-vo-vestiging.csv', 'geslaagden-2019.csv', 'geslaagden-2014-2019.csv'])(
    'of %s is not guessed: a single year could be its start or its end',
    name => {
      expect(() => pairedYear(named(name), {})).toThrow(unknown)
      expect(pairedYear(named(name), { year: 2018 })).toBe(2018)
    },
  )
})

describe('the school year of an address list', () => {
  it.each([
    ['alle-vestigingen-vo_2021-01.csv', 2020],
    ['alle-vestigingen-vo_2021-07.csv', 2020],
    ['alle-vestigingen-vo_2021-08.csv', 2021],
    ['alle-vestigingen-vo-2021-01-15.csv', 2020],
    ['02.-alle-vestigingen-vo-2025.csv', 2025],
    ['alle-vestigingen-vo-2020-2021.csv', 2020],
    ['02.-alle-vestigingen-vo.csv', null],
    ['alle-vestigingen-2015-2019.csv', null],
    ['vestigingen 2019 van 2021.csv', null],
  ])('of %s is %s', (name, year) => {
    expect(listYear(named(name), {})).toBe(year)
    expect(listYear(named(name), { year: 2016 })).toBe(2016)
  })
})
