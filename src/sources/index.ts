export { writeBundled } from './bundled.ts'
export { downloadTable } from './cbs/pages.ts'
export { agentName, type Download, type DownloadOptions, download, type Progress } from './download.ts'
export { type Column, type Fact, FactBook, type Group } from './fact.ts'
export {
  type Reading,
  type SetApart,
  SourceFile,
  type SourceKind,
  type Told,
} from './kind.ts'
export { KINDS } from './list.ts'
export { PUBLICATIONS, type Publication } from './publications.ts'
export { recognise } from './recognise.ts'
export type * from './reference.ts'
export { type Found, find, unpack } from './unpack.ts'
