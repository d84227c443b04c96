/** The charts of the site: plain data in, SVG out. */
export type { LineData, LinePoint, LineSeries } from './data.ts'
export { LineChart } from './line.tsx'
export { markerPath } from './marker.ts'
export { Sign } from './sign.tsx'
export { Strip } from './strip.tsx'
export { Tiles } from './tiles.tsx'
