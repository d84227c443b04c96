import proj4 from 'proj4'
import { InputError } from '../../vocabulary/index.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { SourceFile } from '../kind.ts'

/**
 * Rijksdriehoekstelsel (RD New, EPSG:28992): metres east and north. The seven parameters to WGS84 give the place to
 * within a metre of the official RDNAPTRANS procedure. Source: EPSG registry, https://epsg.io/28992.
 */
const RD =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs'

const fromRd = proj4(RD, 'WGS84')

/** Six decimals of a degree are some ten centimetres. */
const DECIMALS = 6

/** A point as longitude and latitude. */
export type Point = readonly [longitude: number, latitude: number]

export type Projection = (point: readonly number[]) => Point

/** The way from a file's coordinates to longitude and latitude. */
export type System = 'rd' | 'wgs84'

/**
 * The system of a file's coordinates: as its `crs` member says, else by their size (those of RD are metres, far above
 * any degree). Throws an InputError `source.crs` for a system that is neither.
 */
export function systemOf(file: SourceFile, content: JsonObject, sample: readonly number[]): System {
  const crs =
    isObject(content.crs) && isObject(content.crs.properties) ? content.crs.properties.name : undefined
  if (typeof crs !== 'string') return Math.abs(sample[0] ?? 0) > 1000 ? 'rd' : 'wgs84'
  if (/28992$/.test(crs)) return 'rd'
  // ETRS89 (4258) and WGS84 differ by less than a metre.
  if (/(CRS84|4326|4258)$/.test(crs)) return 'wgs84'
  throw new InputError({
    code: 'source.crs',
    message: `${file.name}: the coordinates are in ${crs}, wanted EPSG:28992 (RD), EPSG:4326 or CRS84 (WGS84). Fetch the file in one of those.`,
  })
}

/** Turns points of a system into longitude and latitude, rounded to about ten centimetres. */
export function projectionOf(system: System): Projection {
  return point => {
    const [x, y] = [point[0] ?? Number.NaN, point[1] ?? Number.NaN]
    const [longitude, latitude] = system === 'rd' ? fromRd.forward([x, y]) : [x, y]
    return [rounded(longitude), rounded(latitude)]
  }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS))
}

/** True within the Netherlands with its part of the North Sea: catches swapped axes and a wrong system. */
export function isDutch([longitude, latitude]: Point): boolean {
  return longitude > 2.5 && longitude < 7.5 && latitude > 50.5 && latitude < 56
}
