import highsModule, { type Highs, type Model } from 'highs'
import { Fault } from '../../vocabulary/index.ts'

/** A sum of columns of a linear system, and a constant. */
export interface Expression {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly constant: number
}

/** `low <= expression <= high`. */
export interface Row extends Expression {
  readonly low: number
  readonly high: number
}

// The package's types describe its CommonJS face; imported as a module, the default export is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

/** The solver is loaded once, when it is first needed. */
let loading: Promise<Highs> | undefined

/** No count in this country is larger; it keeps the solver from answering "unbounded". */
const MOST_PEOPLE = 1e7

/** Columns that are not negative, held by rows; solved again and again for other objectives from where it stands. */
export class LinearProgram {
  readonly #model: Model & { dispose(): void }
  readonly #highs: Highs
  #priced: readonly number[] = []
  /** Number of times that a solution was sought. */
  solved = 0

  private constructor(highs: Highs, columns: number, rows: readonly Row[]) {
    const starts = [0]
    const [indices, values]: [number[], number[]] = [[], []]
    for (const row of rows) {
      indices.push(...row.columns)
      values.push(...row.values)
      starts.push(indices.length)
    }
    this.#highs = highs
    this.#model = highs.createModel({
      numCols: columns,
      numRows: rows.length,
      colCost: new Float64Array(columns),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(MOST_PEOPLE),
      rowLower: rows.map(row => row.low - row.constant),
      rowUpper: rows.map(row => (row.high === Infinity ? highs.infinity : row.high - row.constant)),
      matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values },
    })
    this.#model.options.set({ output_flag: false })
  }

  static async open(columns: number, rows: readonly Row[]): Promise<LinearProgram> {
    loading ??= loadHighs()
    return new LinearProgram(await loading, columns, rows)
  }

  /** Values of all columns where the expression is largest (1) or smallest (-1). Throws a Fault when nothing fits. */
  extreme(expression: Expression, direction: 1 | -1): Float64Array {
    for (const column of this.#priced) this.#model.changeColCost(column, 0)
    for (const [at, column] of expression.columns.entries())
      this.#model.changeColCost(column, -direction * expression.values[at]!)
    this.#priced = expression.columns
    this.#model.run()
    this.solved += 1
    const status = this.#model.getModelStatus()
    if (status !== this.#highs.constants.modelStatus.optimal)
      throw new Fault({
        code: 'disclosure.no-solution',
        message: `What is published of a table contradicts itself, or the solver gave up (HiGHS status ${status}).`,
      })
    return this.#model.getSolution().colValue
  }

  close(): void {
    this.#model.dispose()
  }
}
