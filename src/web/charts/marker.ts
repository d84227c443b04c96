import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'

const SHAPES: readonly [SymbolType, number][] = [
  [symbolCircle, 64],
  [symbolSquare, 52],
  [symbolTriangle, 52],
  [symbolDiamond, 52],
]

/** Outline of the mark of the nth series, around 0,0: the first region is a circle, the others differ in shape. */
export function markerPath(series: number): string {
  const [type, area] = SHAPES[series % SHAPES.length] as [SymbolType, number]
  return symbol(type, area).digits(1)() ?? ''
}
