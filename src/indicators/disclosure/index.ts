export { type AttackOptions, type AttackReport, attack, type Finding } from './attack.ts'
export { type Disclosed, disclose, type Form, type Secret, type Told } from './disclosed.ts'
export { protect } from './protect.ts'
export {
  type HiddenFigures,
  type ProtectedFigure,
  Protection,
  type ShownCount,
} from './protection.ts'
export type { DisclosureTable, TableDefinition, TableRegion } from './table.ts'
export { type Violation, verify } from './verify.ts'
