import type { MethodId } from '../../outlook/index.ts'
import type { Lang } from './text.ts'

/** Words of `/methode` in one language. */
export interface MethodText {
  readonly title: string
  readonly lead: string
  /** How the outlook is made: a heading with its sentences each. */
  readonly parts: readonly { readonly heading: string; readonly says: readonly string[] }[]
  readonly scores: {
    readonly heading: string
    readonly intro: string
    readonly empty: string
    readonly kind: string
    readonly ahead: string
    readonly within: string
    readonly count: string
  }
  readonly methods: Readonly<Record<MethodId, string>>
  readonly ledger: {
    readonly heading: string
    readonly empty: string
    readonly summary: (count: string, error: string, within: string) => string
    readonly columns: readonly [string, string, string, string]
  }
  readonly link: string
}

/** Dutch at B1 level, English beside it. */
export const METHOD_TEXT: Readonly<Record<Lang, MethodText>> = {
  nl: {
    title: 'Hoe wij vooruitkijken',
    lead: 'Een verwachting is geen belofte. Hier staat hoe we rekenen, en hoe vaak zo’n verwachting ernaast zat.',
    parts: [
      {
        heading: 'Achterstand en tempo',
        says: [
          'De achterstand is het verschil tussen het laatste aandeel en het doel. Het tempo is wat er elk jaar bij moet komen, vergeleken met het jaar ervoor.',
          'Heeft niemand een doel gekozen voor een jaar dat nog komt? Dan rekenen we met 40 van de 100 in 2030. Dat is een rekendoel: onze keuze om mee te rekenen, geen besluit.',
        ],
      },
      {
        heading: 'Trend',
        says: [
          'Voor een trend zijn minstens vier jaren nodig die op dezelfde manier zijn geteld. We nemen de middelste van alle stijgingen tussen twee jaren. Eén vreemd jaar telt dan niet zwaar.',
          'Is de trend niet van toeval te onderscheiden, dan zeggen we dat.',
        ],
      },
      {
        heading: 'Banden en kansen',
        says: [
          'De donkere band bevat de helft van de uitkomsten, de lichtere 80% en 95%. De banden zijn voor het aandeel dat geteld zal worden, met het toeval van dat ene jaar erbij.',
          'Een kans ronden we af op 5 procent. De kans gaat ervan uit dat de landelijke trend uitdooft; in 2018–2024 waren zulke kansen ongeveer 10 tot 20 procentpunten te hoog.',
        ],
      },
    ],
    scores: {
      heading: 'Welke methode laten we zien?',
      intro:
        'We doen alsof een vroeger jaar het laatste is, en kijken wat elke methode dan verwachtte. Een methode moet minstens 3% beter zijn dan ‘het blijft zoals het was’. Anders laten we het laatste cijfer zien. De tabellen geven per methode de gemiddelde fout in procentpunten.',
      empty: 'In deze cijferversie zijn er te weinig jaren om terug te kijken.',
      kind: 'Soort regio',
      ahead: 'Jaren vooruit',
      within: 'Binnen onze band van 80%',
      count: 'Aantal',
    },
    methods: {
      persistence: 'het blijft zoals het was',
      mean3: 'gemiddelde van drie jaar',
      drift: 'rechte lijn',
      ses05: 'gewogen gemiddelde',
      theta: 'theta',
      damped_holt: 'gedempte Holt',
      model: 'ons model',
      model_with_lead: 'ons model, vanaf leerlingen op school',
    },
    ledger: {
      heading: 'Hoe goed waren eerdere verwachtingen?',
      empty:
        'Nog geen enkele verwachting die hier is gepubliceerd, is door een telling ingehaald. Zodra dat zo is, staat hier het verschil.',
      summary: (count, error, within) =>
        `Van ${count} verwachtingen is de uitkomst bekend. Zij zaten er gemiddeld ${error} procentpunten naast. ${within} lag binnen de band van 80%.`,
      columns: ['Regio en jaar', 'Verwacht', 'Geteld', 'Verschil in procentpunten'],
    },
    link: 'Meer over de methode, en hoe goed eerdere verwachtingen waren',
  },
  en: {
    title: 'How we look ahead',
    lead: 'A projection is no promise. Here stands how we reckon, and how often such a projection was off.',
    parts: [
      {
        heading: 'Gap and pace',
        says: [
          'The gap is the difference between the latest share and the goal. The pace is what has to be added each year to the year before.',
          'Has nobody chosen a goal for a coming year? Then we reckon with 40 in 100 in 2030: our choice to reckon with, not a decision.',
        ],
      },
      {
        heading: 'Trend',
        says: [
          'A trend takes at least four years that were counted in the same way. We take the middle one of all rises between two years, which one odd year hardly moves.',
          'Where a trend cannot be told from chance, we say so.',
        ],
      },
      {
        heading: 'Bands and chances',
        says: [
          'The dark band holds half of the outcomes, the lighter ones 80% and 95%. The bands are for the share that will be counted, with the chance of that one year.',
          'A chance is rounded to 5 percent. It assumes that the national trend fades out; in 2018–2024 such chances were about 10 to 20 percentage points too high.',
        ],
      },
    ],
    scores: {
      heading: 'Which method is shown?',
      intro:
        'We take an earlier year as if it were the last, and see what each method expected. A method must be at least 3% better than “it stays as it was”; else the last figure is shown. The tables give the mean error of each method in percentage points.',
      empty: 'In this release there are too few years to look back at.',
      kind: 'Kind of region',
      ahead: 'Years ahead',
      within: 'Within our band of 80%',
      count: 'Number',
    },
    methods: {
      persistence: 'it stays as it was',
      mean3: 'mean of three years',
      drift: 'straight line',
      ses05: 'weighted mean',
      theta: 'theta',
      damped_holt: 'damped Holt',
      model: 'our model',
      model_with_lead: 'our model, from pupils at school',
    },
    ledger: {
      heading: 'How good were earlier projections?',
      empty:
        'No projection published here has been overtaken by a count yet. Once one is, the difference stands here.',
      summary: (count, error, within) =>
        `Of ${count} projections the outcome is known. They were off by ${error} percentage points on average. ${within} lay within the band of 80%.`,
      columns: ['Region and year', 'Expected', 'Counted', 'Difference in percentage points'],
    },
    link: 'More on the method, and how good earlier projections were',
  },
}
