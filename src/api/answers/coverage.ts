import { STAGES, type Stage, THEMES, type Theme } from '../../vocabulary/index.ts'
import type { Action, Programme } from '../../workspace/index.ts'

/** How many actions there are for one theme. */
export interface ThemeCount {
  readonly theme: Theme
  readonly actions: number
}

/** Which actions serve which programme, theme and level, so that what has none can be seen. */
export interface Coverage {
  /** Every programme with every theme; an action that serves two programmes counts in both. */
  readonly programmes: readonly { readonly programme: Programme; readonly themes: readonly ThemeCount[] }[]
  /** Every level with every theme, and which programmes its actions serve. */
  readonly stages: readonly {
    readonly stage: Stage
    readonly themes: readonly (ThemeCount & {
      readonly programmes: readonly { readonly programme: Programme; readonly actions: number }[]
    })[]
  }[]
}

/** Counts actions by programme, theme and level. Cells never add up: an action may stand in several. */
export function coverageOf(actions: readonly Action[], programmes: readonly Programme[]): Coverage {
  const serving = (some: readonly Action[], { id }: Programme) =>
    some.filter(action => action.programmes.includes(id)).length
  return {
    programmes: programmes.map(programme => ({
      programme,
      themes: THEMES.map(theme => ({
        theme,
        actions: serving(
          actions.filter(action => action.theme === theme),
          programme,
        ),
      })),
    })),
    stages: STAGES.map(stage => ({
      stage,
      themes: THEMES.map(theme => {
        const here = actions.filter(action => action.theme === theme && action.stages.includes(stage))
        const served = programmes.map(programme => ({ programme, actions: serving(here, programme) }))
        return { theme, actions: here.length, programmes: served.filter(each => each.actions > 0) }
      }),
    })),
  }
}
