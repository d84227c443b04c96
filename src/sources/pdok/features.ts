import { feature } from 'topojson-client'
import { InputError } from '../../vocabulary/index.ts'
import { isObject, type JsonObject, jsonValues } from '../json.ts'
import type { SourceFile } from '../kind.ts'

type Topology = Parameters<typeof feature>[0]
type Layer = Topology['objects'][string]
type Collection = Extract<Layer, { type: 'GeometryCollection' }>

/** An area in a file of boundaries. */
export interface Feature {
  readonly properties: JsonObject
  /** Polygons, each a list of rings, each a list of points; empty when the feature has no outline. */
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[]
}

/** A file of boundaries, unpacked. */
export interface Features {
  /** The whole content, for its `crs`. */
  readonly content: JsonObject
  readonly features: readonly Feature[]
}

/** The areas in a GeoJSON or TopoJSON file; layers of points (places of labels) are left out. */
export function featuresOf(file: SourceFile): Features {
  const [content] = jsonValues(file)
  if (!isObject(content)) throw noBoundaries(file)
  const features = content.type === 'Topology' ? topologyFeatures(file, content) : content.features
  if (!Array.isArray(features)) throw noBoundaries(file)
  const areas = features.filter(isObject).filter(each => !isPoint(each.geometry))
  return { content, features: areas.map(featureOf) }
}

function isPoint(geometry: unknown): boolean {
  return isObject(geometry) && /Point$/.test(String(geometry.type))
}

function featureOf(feature: JsonObject): Feature {
  const geometry = isObject(feature.geometry) ? feature.geometry : {}
  const coordinates = Array.isArray(geometry.coordinates) ? geometry.coordinates : []
  const polygons =
    geometry.type === 'Polygon' ? [coordinates] : geometry.type === 'MultiPolygon' ? coordinates : []
  return { properties: isObject(feature.properties) ? feature.properties : {}, polygons }
}

function topologyFeatures(file: SourceFile, content: JsonObject): unknown[] {
  const topology = content as unknown as Topology
  const layers = Object.values(topology.objects ?? {}).filter(
    (layer): layer is Collection => layer.type === 'GeometryCollection',
  )
  try {
    return layers.flatMap(layer => feature(topology, layer).features)
  } catch (cause) {
    throw new InputError({
      code: 'source.topology',
      message: `${file.name}: the TopoJSON refers to arcs that are not in the file. It is damaged; fetch it again.`,
      cause,
    })
  }
}

function noBoundaries(file: SourceFile): InputError {
  return new InputError({
    code: 'source.boundaries',
    message: `${file.name}: no boundaries in it (wanted a GeoJSON FeatureCollection or a TopoJSON Topology).`,
  })
}
