import { InputError } from '../../vocabulary/index.ts'
import { isObject, type JsonObject } from '../json.ts'

/** The base of a table as an address without slash at its end. */
export function tableAddress(url: string): URL {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) {
    const base = new URL(url)
    base.search = ''
    base.pathname = base.pathname.replace(/\/+$/, '')
    return base
  }
  throw new InputError({
    code: 'download.address',
    message: `"${url}" is no address of a CBS table (wanted https://datasets.cbs.nl/odata/v1/CBS/86247NED).`,
  })
}

/** Address of one set of a table. OData 3 gives XML unless it is asked for JSON. */
export function setAddress(base: URL, set: string): URL {
  const address = new URL(base)
  address.pathname = `${base.pathname}/${set}`
  if (/\/OData(Api|Feed)\//i.test(base.pathname)) address.searchParams.set('$format', 'json')
  return address
}

/**
 * The sets of a table in the order in which they are fetched: what it is about first, its values last. Left out: the
 * groups of codes, and `TypedDataSet` beside `UntypedDataSet`, which also tells why a value is missing.
 */
export function setsToFetch(base: URL, service: JsonObject): string[] {
  const entries = Array.isArray(service.value) ? service.value.filter(isObject) : []
  const names = entries.map(entry => entry.name).filter(name => typeof name === 'string')
  const about = names.filter(name => /^(Properties|TableInfos)$/.test(name))
  const values = ['Observations', 'UntypedDataSet', 'TypedDataSet'].find(name => names.includes(name))
  if (values === undefined)
    throw new InputError({
      code: 'download.type',
      message: `${base.href}: the service lists no values of a table (found: ${names.join(', ') || 'nothing'}). Check the number of the table.`,
    })
  const skipped = /Groups$|^(Observations|UntypedDataSet|TypedDataSet|Properties|TableInfos)$/
  return [...about, ...names.filter(name => !skipped.test(name) && /^\w+$/.test(name)), values]
}

/**
 * Address of the next page, null on the last one. Only links within the same table on the same host are followed; a
 * link over http is followed over https when the table was asked for so (CBS's older service writes http).
 */
export function nextAddress(base: URL, page: JsonObject): URL | null {
  const link = page['@odata.nextLink'] ?? page['odata.nextLink']
  if (link === undefined || link === null) return null
  const next =
    typeof link === 'string' && URL.canParse(link, `${base.href}/`) ? new URL(link, `${base.href}/`) : null
  if (next && base.protocol === 'https:' && next.protocol === 'http:' && next.port === '')
    next.protocol = 'https:'
  const within = next?.pathname.toLowerCase().startsWith(`${base.pathname.toLowerCase()}/`)
  if (next && next.origin === base.origin && within) return next
  throw new InputError({
    code: 'download.foreign-link',
    message: `${base.href}: the next page is said to stand at ${String(link)}, outside this table. It is not followed; tell CBS, or fetch the table by hand.`,
  })
}
