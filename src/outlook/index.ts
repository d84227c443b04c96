export { backtest, FIRST_WINDOW, type Score, type Trial } from './backtest.ts'
export { type ChanceScore, calibration, type Named } from './calibration.ts'
export { type Change, judgeChange } from './change.ts'
export { cohere, type Piece } from './cohere.ts'
export { type Part, type PeopleSplit, type ShareSplit, splitPeople, splitShare } from './decompose.ts'
export { type Draw, drawsOf, likely, type Range, rangeOf } from './flow/draws.ts'
export { type Flow, flowOf, type Leak, type Link, type Way } from './flow/flow.ts'
export { type Leverage, type LeverageAsk, leverageOf } from './flow/leverage.ts'
export type { Origin, Rate } from './flow/rate.ts'
export { type Lag, lagOn, ROUTES, type Route } from './flow/route.ts'
export { STEPS, type Step, type StepId } from './flow/step.ts'
export {
  arrivals,
  type Cohort,
  type FlowBase,
  gained,
  type Push,
  type Sensitivity,
  sensitivity,
  technicians,
  type ValueAt,
  type Values,
} from './flow/technicians.ts'
export {
  type Band,
  bandsOf,
  chanceOf,
  type Forecast,
  type Kind,
  medianOf,
  quantileOf,
} from './forecast.ts'
export { type Gate, gateOf } from './gate.ts'
export { checkAhead, FURTHEST, type Goal, goalOf, REKENDOEL } from './goal.ts'
export type { History, Lead } from './history.ts'
export {
  type Attrition,
  attritionOf,
  type Cohorts,
  leadsOf,
  OVERLAPS_NEEDED,
  overlapOf,
  scatterOf,
  scattersWith,
} from './lead.ts'
export { METHODS, type Method, type MethodId, methodOf } from './method.ts'
export { model } from './model.ts'
export { nationalOf } from './national.ts'
export { type Noise, noiseOf } from './noise.ts'
export { type Arrival, type Effort, type Gap, type Outlook, outlookOf, type Pace } from './outlook.ts'
export { type Break, type Point, pointsOf } from './point.ts'
export { type Expectation, isProjectable, project } from './projection.ts'
export { type Rating, ratingOf } from './rating.ts'
export { fromQuery, toQuery } from './scenario/address.ts'
export { chanceOn, type GoalChance, type Path, pathsOf } from './scenario/bands.ts'
export { type ScenarioBase, type ScenarioSeries, seriesOf } from './scenario/base.ts'
export { type Beside, compare } from './scenario/compare.ts'
export type { Extra } from './scenario/extra.ts'
export { DRAWS, type Outcome, outcomeOf } from './scenario/outcome.ts'
export type { Spread } from './scenario/quantile.ts'
export { type Context, readScenario } from './scenario/read.ts'
export type { Change as ScenarioChange, Goal as ScenarioGoal, Lever, Scenario } from './scenario/scenario.ts'
export { type Sought, seek } from './scenario/seek.ts'
export { type Drawn, type Goals, type Passage, type People, Simulation } from './scenario/simulate.ts'
export type { Size } from './size.ts'
export {
  type Direction,
  type Plain,
  plainOf,
  slopeOf,
  TREND_YEARS,
  type Trend,
  trendOf,
} from './trend.ts'
export { wobbleOf } from './wobble.ts'
export { type Changed, changeWords } from './words/change.ts'
export { flowWords, leverageWords } from './words/flow.ts'
export { decimal, ofHundred, pointsText } from './words/number.ts'
export { type OutlookWords, outlookWords } from './words/outlook.ts'
export { type Language, peopleEn, peopleNl, rough, signed, whole } from './words/people.ts'
export { RATINGS } from './words/rating.ts'
export { besideWords, chanceText, scenarioWords, seekWords } from './words/scenario.ts'
