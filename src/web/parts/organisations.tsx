import type { Organisation } from '../../api/index.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { SourceLine } from './facts.tsx'

interface Props {
  readonly lang: Lang
  readonly organisations: readonly Organisation[]
}

/** Organisations with what public pages say of their part. */
export function Organisations({ lang, organisations }: Props) {
  return (
    <ul class="facts">
      {organisations.map(({ name, kind, role, site, source }) => (
        <li>
          {site ? <a href={`https://${site}`}>{name}</a> : <b>{name}</b>} (
          {CONTENT[lang].participants.kind[kind].toLowerCase()}). {role[lang]}.
          <SourceLine lang={lang} source={source} />
        </li>
      ))}
    </ul>
  )
}
