import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSchoolYear, periodLabel, schoolYearLabel } from '../../src/vocabulary/index.ts'

const year = fc.integer({ min: 1990, max: 2100 })

describe('a school year', () => {
  it.each([
    ['2019/20', 2019],
    ['2019-20', 2019],
    ['2019_2020', 2019],
    ['2019/2020', 2019],
    ['2019-2020', 2019],
    ['2019', 2019],
    [' 2019/20 ', 2019],
    ['1999/00', 1999],
    ['1999/2000', 1999],
  ])('%s starts in %d', (text, start) => {
    expect(parseSchoolYear(text)).toBe(start)
  })

  it.each([
    '2019/21',
    '2019/2019',
    '2019/19',
    '2020/2019',
    '2019/2',
    '2019/200',
    '2019/02020',
    '19/20',
    '20/2019',
    '1989',
    '2101',
    '2019.',
    '2019/20/21',
    '٢٠١٩',
    '2019 2020',
    'next year',
    '',
  ])('"%s" is none, and the message says how to write one', text => {
    expect(() => parseSchoolYear(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'period.unreadable',
        message: expect.stringContaining('2019/20'),
      }),
    )
  })

  it('is read back from its label, and from every way to write it', () => {
    fc.assert(
      fc.property(year, start => {
        expect(parseSchoolYear(schoolYearLabel(start))).toBe(start)
        for (const mark of ['/', '-', '_']) {
          expect(parseSchoolYear(`${start}${mark}${start + 1}`)).toBe(start)
          expect(parseSchoolYear(`${start}${mark}${String(start + 1).slice(2)}`)).toBe(start)
        }
      }),
    )
  })

  it('is never guessed: a text is read as the year that it starts with, or not at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), text => {
        try {
          expect(String(parseSchoolYear(text))).toBe(text.trim().slice(0, 4))
        } catch (error) {
          expect(error).toMatchObject({ code: 'period.unreadable' })
        }
      }),
    )
  })

  it('has labels in order of time', () => {
    fc.assert(
      fc.property(year, year, (one, other) => {
        expect(schoolYearLabel(one) < schoolYearLabel(other)).toBe(one < other)
      }),
    )
  })
})

describe('the label of a period', () => {
  it.each([
    ['school-year', 2019, '2019/20'],
    ['peildatum', 2019, '2019/20'],
    ['peildatum', 1999, '1999/00'],
    ['calendar', 2019, '2019'],
  ] as const)('of %s %d is %s', (kind, start, label) => {
    expect(periodLabel({ kind, year: start })).toBe(label)
  })
})
