import { bundled } from './bundled.ts'
import { arbeidsmarktregio } from './cbs/arbeidsmarktregio.ts'
import { bevolking } from './cbs/bevolking.ts'
import { corop } from './cbs/corop.ts'
import { dataset } from './cbs/dataset.ts'
import { webExport } from './cbs/export.ts'
import { feed } from './cbs/feed.ts'
import { gebieden } from './cbs/gebieden.ts'
import { gemeenten } from './cbs/gemeenten.ts'
import { metadata } from './cbs/metadata.ts'
import { observations } from './cbs/observations.ts'
import { woonplaatsen } from './cbs/woonplaatsen.ts'
import { hoAdressen, voAdressen } from './duo/adressen.ts'
import { isced } from './duo/decode.ts'
import { examencijfers } from './duo/examencijfers.ts'
import { examenkandidaten } from './duo/examenkandidaten.ts'
import { geslaagden } from './duo/geslaagden.ts'
import { eerstejaars, gediplomeerden, ingeschrevenen } from './duo/ho.ts'
import { leerlingen } from './duo/leerlingen.ts'
import { leerlingenBestuur } from './duo/leerlingen-bestuur.ts'
import { mbo } from './duo/mbo.ts'
import { vsv } from './duo/vsv.ts'
import { zittenblijvers } from './duo/zittenblijvers.ts'
import type { SourceKind } from './kind.ts'
import { boundaries } from './pdok/boundaries.ts'

/** Every kind of file that can be read, as a pupil meets them: school, mbo, higher education, places, outlines. */
export const KINDS: readonly SourceKind[] = [
  leerlingen,
  leerlingenBestuur,
  examenkandidaten,
  geslaagden,
  examencijfers,
  zittenblijvers,
  vsv,
  voAdressen,
  mbo,
  eerstejaars,
  ingeschrevenen,
  gediplomeerden,
  isced,
  hoAdressen,
  woonplaatsen,
  metadata,
  corop,
  gemeenten,
  bevolking,
  gebieden,
  arbeidsmarktregio,
  dataset,
  feed,
  observations,
  webExport,
  boundaries,
  bundled,
]
