import { namedNl, upper, whereNl } from '../../vocabulary/index.ts'
import { numbersFor } from './number.ts'
import type { Figure, Level, People, Several, Text } from './text.ts'

const number = numbersFor('nl')

const SCHOOL = { mbo: 'op het mbo', hbo: 'op het hbo', wo: 'op de universiteit' } as const
const AT: Text['verdict']['names'] = { vmbo: 'op het vmbo', havo: 'op de havo', vwo: 'op het vwo', ...SCHOOL }

/** Who are counted, and what some of them did: `[plural verb, singular verb, who, what]`. */
function deed({ level, flow }: Figure): readonly [string, string, string, string] {
  if (level === 'vmbo')
    return ['kozen', 'koos', 'leerlingen in leerjaar 3 van het beroepsgerichte vmbo', 'voor techniek']
  if (level === 'havo' || level === 'vwo')
    return ['kozen', 'koos', `leerlingen in leerjaar 4 van ${level}`, 'een natuurprofiel']
  const what = level === 'wo' ? 'techniek of natuur' : 'techniek'
  if (flow === 'outflow')
    return ['haalden', 'haalde', `afgestudeerden ${AT[level]}`, `een diploma in ${what}`]
  if (flow === 'inflow') return ['kozen', 'koos', `nieuwe ${level}-studenten`, `voor ${what}`]
  return ['volgden', 'volgde', `${level}-studenten`, `een opleiding in ${what}`]
}

function amount(people: People): string {
  if (people.few) return 'minder dan 1'
  if (people.near === 'below') return `net geen ${people.low}`
  if (people.near === 'around') return `ongeveer ${people.low}`
  return people.low === people.high ? String(people.low) : `${people.low} tot ${people.high}`
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}

function parts({ parts }: Several): string {
  return list(parts.map(({ level, people }, i) => `${i === 0 ? 'er ' : ''}${amount(people)} ${AT[level]}`))
}

function range(low: string, high: string): string {
  return low === high ? low : `${low} tot ${high}`
}

function line(goal: number, reference: boolean): string {
  return `${reference ? 'de vergelijkingslijn' : 'het doel'} van ${goal} van de 100`
}

/** Dutch, at B1 level. */
export const nl: Text = {
  lang: 'nl',
  number,
  site: {
    name: 'Vier op Tien',
    skip: 'Naar de inhoud',
    menu: 'Hoofdmenu',
    trail: 'Kruimelpad',
    start: 'Start',
    regions: 'Regio’s',
    other: 'English',
    licence: 'Vier op Tien is vrije software (EUPL-1.2).',
    source: 'De cijfers zijn geteld uit open bestanden van DUO en CBS.',
  },
  home: {
    title: 'Kiezen 4 op de 10 jongeren voor techniek?',
    question: 'Kiezen 4 op de 10 jongeren voor techniek?',
    description:
      'Waar Oost-Nederland staat ten opzichte van het doel van 4 op de 10, per onderwijssoort en per jaar, uit open cijfers.',
    elsewhere: 'Hoe staat het in uw regio?',
  },
  answer: {
    headline: (outcome, year, reached, missed) =>
      ({
        reached: `Ja. Het doel voor ${year} is landelijk gehaald.`,
        missed: `Nee. Het doel voor ${year} is landelijk niet gehaald.`,
        partly: `Deels. Het doel voor ${year} is landelijk gehaald ${list(reached.map(l => AT[l]))}, maar niet ${list(missed.map(l => AT[l]))}.`,
        unknown: `Of het doel voor ${year} landelijk is gehaald, is niet vast te stellen.`,
      })[outcome],
    national: several =>
      `In ${several.period} kozen van elke 100 nieuwe studenten ${parts(several)} voor bèta of techniek.`,
    regional: (region, several) =>
      `${upper(whereNl(region))} kozen in ${several.period} van elke 100 nieuwe studenten ${parts(several)} voor een technische studie.`,
    goal: value => `Het doel was ${value}.`,
    people: people => {
      if (people.few) return '< 1'
      return people.low === people.high ? String(people.low) : `${people.low}–${people.high}`
    },
    outOf: 'van de 100',
    hidden: 'verborgen',
    none: 'geen cijfer',
  },
  figure: {
    sentence: figure => {
      const [many, one, who, what] = deed(figure)
      const verb = figure.people.few || figure.people.high === 1 ? one : many
      return `In ${figure.period} ${verb} ${whereNl(figure.region)} ${amount(figure.people)} van de 100 ${who} ${what}.`
    },
    before: (period, people, same) => `In ${period} was dat ${same ? 'ook ' : ''}${amount(people)}.`,
    tooSmall: 'Dat verschil is te klein om iets over te zeggen.',
    trend: { up: 'Het aandeel is gestegen.', down: 'Het aandeel is gedaald.' },
    provisional: period => `Het cijfer van ${period} is voorlopig.`,
    hidden: region =>
      `Het cijfer voor ${namedNl(region)} is verborgen: het gaat om zo weinig mensen dat zij te herkennen zouden zijn.`,
    none: region => `Voor ${namedNl(region)} is hier geen cijfer.`,
    gap: (low, high, goal, reference) =>
      `Tot ${line(goal, reference)} is het ${range(number.points(low), number.points(high))} procentpunten.`,
    above: (low, high, goal, reference) =>
      `Dat is ${range(number.points(low), number.points(high))} procentpunten boven ${line(goal, reference)}.`,
    around: goal =>
      `Of dat boven of onder ${goal} van de 100 ligt, is door verborgen aantallen niet te zeggen.`,
    more: (level, flow, low, high) => {
      const about = `ongeveer ${range(number.count(low), number.count(high))}`
      if (level === 'vmbo' || level === 'havo' || level === 'vwo')
        return `Daarvoor zijn per leerjaar ${about} leerlingen meer nodig.`
      if (flow === 'inflow') return `Daarvoor zijn per jaar ${about} nieuwe studenten meer nodig.`
      return `Dat zijn, op alle studenten samen, ${about} studenten meer.`
    },
    stock:
      'Dit zijn alle studenten die staan ingeschreven, niet alleen de nieuwe. Het doel gaat over nieuwe studenten.',
    basis: {
      school: 'Bij de vestiging van de school, niet waar leerlingen wonen.',
      institution: 'Bij de hoofdvestiging van de instelling, niet waar studenten wonen of les krijgen.',
      campus: 'In de gemeente van de opleiding, niet waar studenten wonen.',
      country: 'Voor heel Nederland.',
    },
  },
  tally: {
    title: region => `${upper(region.name.nl)}, van elke 100`,
    intro: 'Per onderwijssoort het laatste jaar met cijfers. Niet elke groep is op dezelfde manier geteld.',
    national: 'Nederland, van elke 100 nieuwe studenten',
    goal: 'Hier gaat het doel over',
    reference: 'Op school: 40 is hier een vergelijkingslijn, geen doel',
    row: (level, flow) => {
      if (level === 'vmbo') return 'Beroepsgericht vmbo, leerjaar 3'
      if (level === 'havo' || level === 'vwo') return `${upper(level)} 4, natuurprofiel`
      if (flow === 'inflow') return `Nieuwe ${level}-studenten`
      return flow === 'outflow' ? `Afgestudeerden ${level}` : `Alle ${level}-studenten`
    },
    legend: 'Eén blokje is 10 van de 100. De oranje streep staat bij 4 op de 10.',
    hatch: 'Gestreept is niet precies bekend, omdat kleine aantallen verborgen zijn.',
  },
  verdict: {
    title: 'Is het doel gehaald?',
    intro: (year, goal) => `Het doel: in ${year} kiezen ${goal} van elke 100 nieuwe studenten voor techniek.`,
    level: 'Onderwijs',
    country: 'Landelijk',
    word: { reached: 'gehaald', missed: 'niet gehaald', unknown: 'niet vast te stellen' },
    measured: (period, people) => `${amount(people)} van de 100 in ${period}`,
    none: 'geen oordeel',
    whole: region =>
      `Het doel is niet voor ${namedNl(region)} apart afgesproken. Daarom staat hier geen oordeel.`,
    why: 'Waarom niet vast te stellen?',
    summary: (region, { reached, missed, unknown }) => {
      const at = (levels: readonly Level[]) => list(levels.map(l => AT[l]))
      if (reached.length + missed.length === 0)
        return `Of ${namedNl(region)} het doel heeft gehaald, is met deze cijfers niet vast te stellen.`
      const known = [
        ...(reached.length > 0 ? [`gehaald ${at(reached)}`] : []),
        ...(missed.length > 0 ? [`niet gehaald ${at(missed)}`] : []),
      ]
      const open = unknown.length > 0 ? ` ${upper(at(unknown))} is dat niet vast te stellen.` : ''
      return `Het doel is ${whereNl(region)} ${known.join(' en ')}.${open}`
    },
    names: { vmbo: 'vmbo', havo: 'havo', vwo: 'vwo', mbo: 'mbo', hbo: 'hbo', wo: 'universiteit (wo)' },
  },
  chart: {
    goal: (goal, reference) => `${reference ? 'lijn' : 'doel'} ${goal}\u00a0%`,
    about: people => `${people.low === people.high ? people.low : `${people.low}–${people.high}`}\u00a0%`,
    describe: series => series.map(({ name, points }) => `${name}: ${points.join('; ')}.`).join(' '),
    unit: unit => `Aandeel van de ${unit}, in procenten`,
    dotted: 'Stippellijn: van de jaren ertussen zijn geen cijfers.',
    margin: 'Staande streep: het cijfer ligt ergens op de streep, omdat kleine aantallen verborgen zijn.',
    open: 'Open teken: voorlopig cijfer.',
    broken: period => `Vanaf ${period} anders geteld; vergelijk niet met eerdere jaren.`,
  },
  table: {
    caption: title => `${title}: aandeel en aantallen per jaar`,
    year: 'Schooljaar',
    of: (part, whole) => `${part} van ${whole}`,
    range: (low, high) => range(low, high),
    status: {
      definitief: 'definitief',
      voorlopig: 'voorlopig',
      geschat: 'met marge',
      onderdrukt: 'verborgen',
      geprojecteerd: 'verwacht',
    },
    empty: 'geen cijfer',
  },
  definition: {
    who: 'Wie tellen mee',
    rule: 'Wat telt als techniek',
    where: 'Waar geteld',
    note: 'Let op',
    source: 'Bron',
    others: 'Wat als we anders tellen?',
    effect: 'Dezelfde groep, met een andere regel. Zet deze cijfers nooit in één lijn.',
    name: 'Definitie',
    share: 'Aandeel',
    used: 'gebruikt op deze pagina',
  },
  region: {
    title: region => `Techniek ${whereNl(region)}`,
    question: region => `Kiezen 4 op de 10 jongeren ${whereNl(region)} voor techniek?`,
    description: region =>
      `Hoeveel jongeren kiezen ${whereNl(region)} voor techniek, per onderwijssoort en per jaar, naast Oost-Nederland en heel Nederland.`,
    kind: {
      land: 'Land',
      landsdeel: 'Landsdeel',
      province: 'Provincie',
      pact: 'Techniekpact',
      remainder: 'Overig gebied',
      'labour-market': 'Arbeidsmarktregio',
      corop: 'COROP-gebied',
      rmc: 'RMC-regio',
      municipality: 'Gemeente',
      school: 'Schoolvestiging',
      institution: 'Instelling',
    },
    kinds: {
      land: 'Land',
      landsdeel: 'Landsdeel',
      province: 'Provincies',
      pact: 'Techniekpacten',
      remainder: 'Buiten de pacten',
      'labour-market': 'Arbeidsmarktregio’s',
      corop: 'COROP-gebieden',
      rmc: 'RMC-regio’s',
      municipality: 'Gemeenten',
      school: 'Schoolvestigingen',
      institution: 'Instellingen',
    },
    themes: 'Thema’s van dit pact',
    thematic: region =>
      `${region.name.nl} is een pact met thema’s en zonder eigen gebied. Daarom zijn er geen cijfers per school voor dit pact.`,
    empty: region => `Voor ${namedNl(region)} zijn er geen cijfers.`,
    emptyWhy:
      'Wij tellen waar de school staat, niet waar jongeren wonen. In de gebruikte bestanden staat hier geen school of instelling. Dat zegt niets over de jongeren die hier wonen: zij gaan ergens anders naar school.',
    emptyNext: 'Kijk bij een grotere regio:',
    members: region => `Waaruit bestaat ${namedNl(region)}?`,
    within: region => `Waar hoort ${namedNl(region)} bij?`,
    overlap: 'Tel deze gebieden niet bij elkaar op: sommige overlappen elkaar.',
    noFigure: levels =>
      `Geen cijfers ${list(levels.map(l => AT[l]))}: in de gebruikte bestanden staat hier geen school of instelling daarvoor.`,
  },
  regions: {
    title: 'Regio’s',
    description:
      'Alle pacten, provincies, arbeidsmarktregio’s en gemeenten, elk met een eigen pagina met cijfers.',
    lead: 'Kies een regio, of zoek uw gemeente.',
    overlap: 'Pacten overlappen elkaar en vormen samen niet heel Oost-Nederland. Tel ze niet bij elkaar op.',
    query: 'zoek',
    search: 'Zoek uw gemeente of regio',
    button: 'Zoek',
    found: (count, query) => `${count} ${count === 1 ? 'regio' : 'regio’s'} gevonden voor “${query}”`,
    nothing: 'Niets gevonden. Controleer de naam, of kies hieronder uit de lijst.',
  },
  about: {
    title: 'Waar komen deze getallen vandaan?',
    release: (id, day) => `Cijferversie ${id}, gemaakt op ${day}.`,
    bundled:
      'Alle cijfers zijn met het programma meegeleverd; er zijn nog geen nieuwere bestanden ingelezen.',
    imported: 'Een deel van de cijfers komt uit bestanden die hier zelf zijn ingelezen.',
    hidden: (primary, complementary, published) =>
      `Van ${published} cijfers zijn er ${primary} verborgen omdat het om heel weinig mensen gaat, en ${complementary} om te voorkomen dat iemand de eerste kan terugrekenen.`,
    placed: 'Alle leerlingen en studenten zijn in een gemeente geplaatst.',
    unplaced: percent =>
      `${percent} van de leerlingen en studenten kon niet in een gemeente worden geplaatst. Zij tellen mee voor Nederland, niet voor een regio.`,
    sources: 'Bestanden',
    file: 'Bestand',
    years: 'Jaren',
    checksum: 'Controlegetal (SHA-256, begin)',
    origin: 'Herkomst',
    withProgram: 'meegeleverd',
    fetched: 'ingelezen',
    goals: 'Het doel komt van',
    verdicts: 'De landelijke cijfers bij het doel komen van',
  },
  missing: {
    title: 'Deze pagina is er niet',
    lead: 'Misschien is het adres verkeerd getypt, of heet de regio anders.',
    nearest: 'Bedoelt u een van deze regio’s?',
    next: 'Bekijk alle regio’s',
  },
  fault: {
    title: 'Er ging bij ons iets mis',
    lead: 'De fout ligt niet bij u. Probeer het over een paar minuten nog eens.',
    next: 'Naar de startpagina',
  },
}
