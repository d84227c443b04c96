/** One definition of an indicator: which classes of people are in its numerator and in its rest. */
export interface TableDefinition {
  readonly id: string
  /** Classes in the technical group. */
  readonly numerator: readonly number[]
  /** Classes counted beside it; denominator = numerator + rest. Empty for a mere count. */
  readonly rest: readonly number[]
}

/** A region for which figures are published. Regions may overlap and may consist of one atom. */
export interface TableRegion {
  readonly code: string
  /** Indexes into `atoms`, each at most once. */
  readonly atoms: readonly number[]
  /**
   * What it costs to hide a figure of this region, against 1 for a municipality or institution. Large for regions
   * that readers look at most, which are then hidden only where nothing else protects: 5 for COROP, RMC and
   * labour-market regions, 15 for pacts, 125 for provinces, 250 for a landsdeel, 500 for the country.
   */
  readonly weight: number
}

/** Everything that is published about one indicator in one period, before protection. */
export interface DisclosureTable {
  /** The smallest areas (municipalities, institutions): every region is a set of them. */
  readonly atoms: readonly string[]
  /** Number of classes of people. Classes that no definition tells apart are merged inside. */
  readonly classes: number
  /** The first is the default; hiding it costs half as much again. */
  readonly definitions: readonly TableDefinition[]
  /**
   * People by `(atom * 3 + sex) * classes + class`, sexes in the order of `SEXES` (totaal, man, vrouw).
   * `low === high` where the publisher's count is exact; each count hidden by the publisher adds 1 to `low` and
   * 4 to `high`. Where men and women are all 0, the table has no figures by sex and only `totaal` is published.
   */
  readonly counts: { readonly low: Int32Array; readonly high: Int32Array }
  readonly regions: readonly TableRegion[]
}
