import type { Region } from '../../vocabulary/index.ts'
import { localPath } from '../paths.ts'
import type { Text } from '../text/index.ts'

/** Regions as a list of links to their pages. */
export function RegionLinks(props: {
  text: Text
  regions: readonly { readonly region: Region; readonly path: string }[]
}) {
  const { text, regions } = props
  return (
    <ul class="links">
      {regions.map(({ region, path }) => (
        <li>
          <a href={localPath(path, text.lang)}>{region.name[text.lang]}</a>
        </li>
      ))}
    </ul>
  )
}
