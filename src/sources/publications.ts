/** A file or table that a publisher keeps up to date at one address. */
export interface Publication {
  /** `duo-p01-hbo`: the name on the command line. */
  readonly id: string
  /** Kind of file that is expected there (`SourceKind.id`). */
  readonly kind: string
  /** As the publisher calls it. */
  readonly title: string
  /** Of a file; for `odata`, of the table: `downloadTable` fetches its pages. */
  readonly url: string
  readonly form: 'file' | 'odata'
  /** Media types that the publisher's server may give it. */
  readonly types: readonly string[]
  readonly mostBytes: number
}

/** DUO's server calls a csv now this, now that. */
const CSV = [
  'text/csv',
  'application/csv',
  'text/plain',
  'application/octet-stream',
  'application/vnd.ms-excel',
]

const DUO = 'https://onderwijsdata.duo.nl/dataset'

/** A resource of DUO's catalogue (CKAN): `path` is `<dataset>/resource/<resource>/download/<file>`. */
function duo(id: string, kind: string, title: string, path: string): Publication {
  return { id, kind, title, url: `${DUO}/${path}`, form: 'file', types: CSV, mostBytes: 200_000_000 }
}

/** A table of CBS's OData 4 service. */
function cbs(table: string, title: string): Publication {
  const url = `https://datasets.cbs.nl/odata/v1/CBS/${table}`
  return {
    id: `cbs-${table}`,
    kind: 'cbs-odata4',
    title,
    url,
    form: 'odata',
    types: ['application/json'],
    mostBytes: 500_000_000,
  }
}

const P01 = '978f900e-088e-4d27-804f-2d897c161c70/resource'
const P02 = 'eec8c988-66a6-4b06-9bcf-4038d016f2a1/resource'
const P04 = '169aef42-1588-4602-b1ac-d06616db788b/resource'

/**
 * What `update` fetches. DUO's addresses stay the same when a new year is added (source: the catalogue of
 * onderwijsdata.duo.nl); CBS gives its yearly tables of areas and places a new number each spring.
 */
export const PUBLICATIONS: readonly Publication[] = [
  duo(
    'duo-p01-hbo',
    'duo-ho-ingeschrevenen',
    'Ingeschrevenen hoger beroepsonderwijs inclusief geslacht',
    `${P01}/c454d7e1-b9b1-4460-b9ff-55938c85788e/download/ingeschrevenengeslhbo.csv`,
  ),
  duo(
    'duo-p01-wo',
    'duo-ho-ingeschrevenen',
    'Ingeschrevenen wetenschappelijk onderwijs inclusief geslacht',
    `${P01}/b88721ef-9787-4299-afc7-5d74380d29ba/download/ingeschrevenengeslwo.csv`,
  ),
  duo(
    'duo-p02-hbo',
    'duo-ho-eerstejaars',
    'Eerstejaarsingeschrevenen hoger beroepsonderwijs inclusief geslacht',
    `${P02}/5338f63e-af6a-434c-8086-c4584767c3fc/download/eerstejaarsingeschrevenengeslhbo.csv`,
  ),
  duo(
    'duo-p02-wo',
    'duo-ho-eerstejaars',
    'Eerstejaarsingeschrevenen wetenschappelijk onderwijs inclusief geslacht',
    `${P02}/2e0a58a1-f7aa-4ed6-9a76-65bc569edcfc/download/eerstejaarsingeschrevenengeslwo.csv`,
  ),
  duo(
    'duo-p04-hbo',
    'duo-ho-gediplomeerden',
    'Gediplomeerden hoger beroepsonderwijs inclusief geslacht',
    `${P04}/e7b2aabd-1c10-4990-a33c-bf558f02ed12/download/gediplomeerdengeslhbo.csv`,
  ),
  duo(
    'duo-p04-wo',
    'duo-ho-gediplomeerden',
    'Gediplomeerden wetenschappelijk onderwijs inclusief geslacht',
    `${P04}/4938e55f-45f5-4f74-a512-baa2db99f5a9/download/gediplomeerdengeslwo.csv`,
  ),
  duo(
    'duo-mbo',
    'duo-mbo-deelnemers',
    'Studenten per instelling, plaats, sectorkamer, leerweg, niveau en geslacht',
    '63c2b502-5675-4110-83a0-a111c3f46332/resource/0cf33778-666c-4a6d-bd58-0b4d1ddefb61/download/2021-2025-03-studenten-per-instelling-plaats-van-de-instelling-sectorkamer-leerweg-opleiding-niv.csv',
  ),
  duo(
    'duo-vo-vestigingen',
    'duo-vo-adressen',
    'Adressen van vestigingen in het voortgezet onderwijs',
    'c8e6ffdd-cc2b-44ee-880f-0ff03f72e868/resource/5187f8d5-ff9c-4284-8e06-4311f0354956/download/vestigingenvo.csv',
  ),
  // The catalogue names an internal host of DUO for this one; the path is the same on the public host.
  duo(
    'duo-vo-leerlingen',
    'duo-vo-leerlingen',
    'Vo-leerlingen per vestiging naar onderwijstype, sector en afdeling',
    '173cbf21-1567-464a-bccd-518cd7a46bd0/resource/d49219cc-2f36-4c2d-8007-b385ba44ec8d/download/01voins.csv',
  ),
  duo(
    'duo-ho-instellingen',
    'duo-ho-adressen',
    'Adressen van instellingen in het hoger onderwijs',
    '37051cda-b681-43eb-a385-efa18e99cdd2/resource/bf1da9c6-c688-4873-91b1-b12c9ac2c132/download/instellingenho.csv',
  ),
  cbs('86247NED', 'Gebieden in Nederland 2026'),
  cbs('86312NED', 'Woonplaatsen in Nederland 2026'),
]
