import { addresses, decode, exams, labourMarkets, municipalities, pupils, students, towns } from '../files.ts'

/** A small world: six invented schools in real municipalities, in every sort of file that figures come from. */

export const PUPILS_2019 = pupils(2019, [
  {
    school: '99AA00',
    place: 'ENSCHEDE',
    province: 'Overijssel',
    type: 'HAVO lj 4-5',
    afdeling: 'Natuur en Techniek',
    fourth: [20, 10],
  },
  {
    school: '99AA00',
    place: 'ENSCHEDE',
    province: 'Overijssel',
    type: 'HAVO lj 4-5',
    afdeling: 'Natuur en Gezondheid',
    fourth: [5, 25],
  },
  {
    school: '99AA00',
    place: 'ENSCHEDE',
    province: 'Overijssel',
    type: 'HAVO lj 4-5',
    afdeling: 'Economie en Maatschappij',
    fourth: [30, 30],
  },
  {
    school: '99AB00',
    place: 'HENGELO OV',
    province: 'Overijssel',
    type: 'VMBO BL lj 3-4',
    sector: 'Techniek',
    third: [40, 4],
  },
  {
    school: '99AB00',
    place: 'HENGELO OV',
    province: 'Overijssel',
    type: 'VMBO BL lj 3-4',
    sector: 'Economie',
    third: [16, 40],
  },
  {
    school: '99AC00',
    place: 'HENGELO GLD',
    province: 'Gelderland',
    type: 'VMBO KL lj 3-4',
    sector: 'Techniek',
    third: [7, 0],
  },
  {
    school: '99AC00',
    place: 'HENGELO GLD',
    province: 'Gelderland',
    type: 'VMBO TL lj 3-4',
    sector: 'Techniek',
    third: [70, 70],
  },
  {
    school: '99AD00',
    place: 'GELDERMALSEN',
    province: 'Gelderland',
    type: 'HAVO lj 4-5',
    afdeling: 'Natuur en Techniek / Natuur en Gezondheid',
    fourth: [12, 6],
  },
  {
    school: '99AD00',
    place: 'GELDERMALSEN',
    province: 'Gelderland',
    type: 'HAVO lj 4-5',
    afdeling: 'Cultuur en Maatschappij',
    fourth: [2, 20],
  },
  {
    school: '99AE00',
    place: 'RHENEN',
    province: 'Utrecht',
    type: 'HAVO lj 4-5',
    afdeling: 'Natuur en Techniek / Economie en Maatschappij',
    fourth: [8, 2],
  },
  {
    school: '99AF00',
    place: 'NERGENSHUIZEN',
    province: 'Zeeland',
    type: 'HAVO lj 4-5',
    afdeling: 'Natuur en Techniek',
    fourth: [3, 3],
  },
])

export const PUPILS_2017 = pupils(2017, [
  {
    school: '99AA00',
    place: 'ENSCHEDE',
    province: 'Overijssel',
    type: 'HAVO lj 4-5',
    afdeling: 'Natuur en Techniek',
    fourth: [18, 8],
  },
  {
    school: '99AD00',
    place: 'GELDERMALSEN',
    province: 'Gelderland',
    type: 'HAVO lj 4-5',
    afdeling: 'Economie en Maatschappij',
    fourth: [9, 9],
  },
])

export const EXAMS = exams(2019, 2, [
  {
    school: '99AA00',
    municipality: 'ENSCHEDE',
    type: 'HAVO',
    opleiding: 'HAVO - N&T',
    years: [
      ['12', '<5', '15'],
      ['20', '9', '29'],
    ],
  },
  {
    school: '99AA00',
    municipality: 'ENSCHEDE',
    type: 'HAVO',
    opleiding: 'HAVO - E&M',
    years: [
      ['<5', '31', '34'],
      ['11', '0', '11'],
    ],
  },
  {
    school: '99AD00',
    municipality: 'WEST BETUWE',
    type: 'HAVO',
    opleiding: 'HAVO - N&T / N&G',
    years: [
      ['<5', '<5', '6'],
      ['0', '<5', '<5'],
    ],
  },
])

export const FIRST_YEARS = students(
  '03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv',
  [2018, 2019],
  [
    {
      municipality: '0153',
      municipalityName: 'Enschede',
      province: 'Overijssel',
      type: 'bachelor',
      part: 'techniek',
      code: '34267',
      sex: 'man',
      counts: [30, 35],
    },
    {
      municipality: '0153',
      municipalityName: 'Enschede',
      province: 'Overijssel',
      type: 'associate degree',
      part: 'economie',
      code: '80015',
      sex: 'vrouw',
      counts: [20, 25],
    },
    {
      municipality: '0202',
      municipalityName: 'Arnhem',
      province: 'Gelderland',
      type: 'master',
      part: 'techniek',
      code: '49105',
      sex: 'vrouw',
      counts: [11, 12],
    },
    {
      municipality: '0202',
      municipalityName: 'Arnhem',
      province: 'Gelderland',
      type: 'bachelor',
      part: 'onderwijs',
      code: '34808',
      sex: 'onbekend',
      counts: [0, 2],
    },
  ],
)

export const DECODE = decode({ '34267': '0713', '80015': '0413', '49105': '0612' })

export const ADDRESSES = addresses('2021-01', [
  {
    school: '99AA00',
    place: 'ENSCHEDE',
    province: 'Overijssel',
    municipality: '0153',
    municipalityName: 'ENSCHEDE',
    corop: '12',
    rmc: '12',
  },
  {
    school: '99AB00',
    place: 'HENGELO OV',
    province: 'Overijssel',
    municipality: '0164',
    municipalityName: 'HENGELO',
    corop: '12',
    rmc: '12',
  },
])

export const TOWNS = towns([
  ['Enschede', '0153', 'Enschede', '12'],
  ['Hengelo', '0164', 'Hengelo', '12'],
  ['Hengelo', '1876', 'Bronckhorst', '14'],
  ['Geldermalsen', '1960', 'West Betuwe', '16'],
  ['Rhenen', '0340', 'Rhenen', '17'],
])

const MUNICIPALITIES = municipalities(2023, [
  ['0153', 'Enschede', '23', 'Overijssel'],
  ['0164', 'Hengelo', '23', 'Overijssel'],
  ['1876', 'Bronckhorst', '25', 'Gelderland'],
  ['1960', 'West Betuwe', '25', 'Gelderland'],
  ['0340', 'Rhenen', '26', 'Utrecht'],
])

export const LABOUR_MARKETS = labourMarkets(2026, {
  '0153': 'Twente',
  '0164': 'Twente',
  '1876': 'Achterhoek',
  '1960': 'Rivierenland',
  '0340': 'FoodValley',
})

export const WORLD = [
  PUPILS_2017,
  PUPILS_2019,
  EXAMS,
  FIRST_YEARS,
  DECODE,
  ADDRESSES,
  TOWNS,
  MUNICIPALITIES,
  LABOUR_MARKETS,
]
