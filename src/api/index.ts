export { backtestAll, chancesAll, type LeadLack, leadLacks, type ScoredChances } from './answers/backtest.ts'
export type { BesideAnswer } from './answers/beside.ts'
export type * from './answers/catalogue.ts'
export { type ChangeAnswer, changeAnswer, type Years } from './answers/change.ts'
export type { ChangedLevel } from './answers/change-levels.ts'
export type * from './answers/content.ts'
export { type ActionChoice, chosenActions, contentAnswer } from './answers/content.ts'
export type * from './answers/contract.ts'
export type { Coverage } from './answers/coverage.ts'
export { currentFigures, figuresOf, type PublishedFigures } from './answers/current.ts'
export type { Choosable, Exploration, ExploredSeries } from './answers/exploration.ts'
export { explorerQuery, yearLabel } from './answers/exploration.ts'
export type { Explorer } from './answers/explorer.ts'
export { type FlowAnswer, flowAnswer, type LeverageAnswer, leverageAnswer } from './answers/flow.ts'
export { flowBase } from './answers/flow-base.ts'
export { type LedgerRow, readScores } from './answers/frozen-outlook.ts'
export { type Gates, gatesOf, type Scored } from './answers/gates.ts'
export { lakeFigures, type Told } from './answers/lake-figures.ts'
export { indicatorTitle } from './answers/level.ts'
export type { MapAnswer, MapAsked, MapClass, MapLevel, MapPact, MapPlace } from './answers/map.ts'
export {
  type Coming,
  type OutlookAnswer,
  type OutlookAsked,
  Outlooks,
  type Quantiles,
} from './answers/outlook.ts'
export {
  type Correction,
  type FileNote,
  PASSPORT_NAMES,
  type Passport,
  passportQuery,
} from './answers/passport.ts'
export { type ChoiceCell, type ChoiceTable, type PipelineAnswer, Pipelines } from './answers/pipeline.ts'
export { type Places, type ScenarioFrom, scenarioBase } from './answers/scenario.ts'
export {
  SELECTION_NAMES,
  SELECTION_WORDS,
  type Selection,
  type Show,
  writeSelection,
} from './answers/selection.ts'
export type { SelectionProblem } from './answers/selection-problems.ts'
export { indexOf, type Span, shownOf } from './answers/shown.ts'
export { type OutlookRecord, openSiteAnswers, type SiteAnswers } from './answers/site.ts'
export type { Differences, ReleaseStep } from './answers/steps.ts'
export type { FigureKey, Vintage } from './answers/vintages.ts'
export { makeRelease, type ReleaseAbout } from './changes/release.ts'
export { writeCsv } from './formats/csv.ts'
export { writeJsonStat } from './formats/jsonstat.ts'
export { type FigureSheet, sheetOf } from './formats/sheet.ts'
export { writeXlsx } from './formats/xlsx.ts'
