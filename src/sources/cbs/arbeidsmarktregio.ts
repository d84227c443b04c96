import { InputError, slug } from '../../vocabulary/index.ts'
import { isObject, type JsonObject, jsonValues } from '../json.ts'
import type { SetApart, SourceFile, SourceKind } from '../kind.ts'
import type { Membership } from '../reference.ts'
import { areaCode } from './code.ts'
import { areaYear } from './identity.ts'
import { readingOf } from './reading.ts'

/**
 * Municipality code → name of its labour-market region, taken from CBS's "Gebieden in Nederland" of a year; the year
 * stands in the title under `_bron`.
 */
export const arbeidsmarktregio: SourceKind = {
  id: 'cbs-arbeidsmarktregio',
  publisher: 'CBS',
  title: { nl: 'CBS-gemeenten per arbeidsmarktregio', en: 'CBS municipalities by labour-market region' },
  page: 'https://www.cbs.nl/nl-nl/cijfers/detail/86247NED',
  licence: 'CC BY 4.0',
  recognises: file =>
    /^\s*\{/.test(file.head) && /"_bron"\s*:/.test(file.head) && /"gemeenten"\s*:/.test(file.head),
  read: (file, told) => {
    const { source, municipalities } = partsOf(file)
    const id = typeof source.tabel === 'string' ? source.tabel : null
    const year = areaYear(file, told, id, typeof source.titel === 'string' ? source.titel : '')
    const references: Membership[] = []
    const setApart: SetApart[] = []
    const entries = Object.entries(municipalities)
    for (const [index, [code, regionName]] of entries.entries()) {
      const municipality = areaCode(code, 'GM', 4)
      if (municipality !== null && typeof regionName === 'string' && slug(regionName) !== '')
        references.push({
          what: 'membership',
          year,
          kind: 'labour-market',
          region: `amr-${slug(regionName)}`,
          regionName,
          municipality,
        })
      else
        setApart.push({
          line: index + 1,
          reason: `"${code}": ${JSON.stringify(regionName)} is no municipality in a region`,
        })
    }
    return readingOf(file, { table: 'cbs-arbeidsmarktregio', references, rows: entries.length, setApart })
  },
}

function partsOf(file: SourceFile): { source: JsonObject; municipalities: JsonObject } {
  const [content] = jsonValues(file)
  if (isObject(content) && isObject(content._bron) && isObject(content.gemeenten))
    return { source: content._bron, municipalities: content.gemeenten }
  throw new InputError({
    code: 'source.json',
    message: `${file.name}: wanted an object with "_bron" and "gemeenten" (code: region). See sources/cbs/arbeidsmarktregio.ts.`,
  })
}
