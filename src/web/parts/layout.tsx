import { raw } from 'hono/html'
import type { ReleaseNote } from '../../api/index.ts'
import { Sign } from '../charts/index.ts'
import type { View } from '../pages/page.ts'
import { HOME, pictureOf } from '../paths.ts'
import { CARD } from '../social.tsx'
import { structuredData } from '../structured.ts'
import { LANGS, type Lang, type Text } from '../text/index.ts'
import { Menu, SiteLinks } from './menu.tsx'

/** What the layout needs to know of the installation. */
export interface Place {
  /** Address of the site for canonical links, without a slash at the end; null where it is not set. */
  readonly publicUrl: string | null
  /** Addresses of the site's own files. */
  readonly assets: {
    readonly style: string
    readonly icon: string
    readonly fonts: readonly string[]
  }
}

interface Props {
  readonly place: Place
  readonly text: Text
  readonly view: View
  /** Null on pages that say nothing of figures. */
  readonly release: ReleaseNote | null
}

/** The whole page around its body. */
export function Layout({ place, text, view, release }: Props) {
  return (
    <html lang={text.lang}>
      <Head place={place} text={text} view={view} indexed={release !== null && view.status === undefined} />
      <body>
        <a class="nl-skip-link" href="#inhoud">
          {text.site.skip}
        </a>
        <svg width="0" height="0" aria-hidden="true" focusable="false" class="defs">
          <pattern
            id="hatch"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="hatch" d="M1 0v4" />
          </pattern>
        </svg>
        <Header text={text} view={view} />
        <Crumbs text={text} view={view} />
        <main id="inhoud" tabindex={-1}>
          {view.body}
        </main>
        <Footer text={text} release={release} />
      </body>
    </html>
  )
}

function Head({ place, text, view, indexed }: Omit<Props, 'release'> & { indexed: boolean }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${view.title} – ${text.site.name}`}</title>
      <meta name="description" content={view.description} />
      {indexed ? (
        <Addresses place={place} text={text} view={view} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <meta name="color-scheme" content="light dark" />
      {place.assets.fonts.map(font => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={place.assets.style} />
      <link rel="icon" href={place.assets.icon} type="image/svg+xml" />
      {indexed && (
        <script type="application/ld+json">{raw(structuredData(text, view, place.publicUrl))}</script>
      )}
    </head>
  )
}

function Addresses({ place, text, view }: { place: Place; text: Text; view: View }) {
  const address = (lang: Lang) => (place.publicUrl ?? '') + view.paths[lang]
  return (
    <>
      <link rel="canonical" href={address(text.lang)} />
      {LANGS.map(lang => (
        <link rel="alternate" hreflang={lang} href={address(lang)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address('nl')} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={text.site.name} />
      <meta property="og:title" content={view.title} />
      <meta property="og:description" content={view.description} />
      <meta property="og:url" content={address(text.lang)} />
      {place.publicUrl === null ? (
        <meta name="twitter:card" content="summary" />
      ) : (
        <>
          <meta property="og:image" content={place.publicUrl + pictureOf(view.paths[text.lang])} />
          <meta property="og:image:width" content={String(CARD.width)} />
          <meta property="og:image:height" content={String(CARD.height)} />
          <meta property="og:image:alt" content={view.shown?.sentence ?? view.title} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}

function Header({ text, view }: { text: Text; view: View }) {
  return (
    <header class="top">
      <a class="brand" href={HOME[text.lang]}>
        <Sign />
        {text.site.name}
      </a>
      <Menu text={text} view={view} />
    </header>
  )
}

function Crumbs({ text, view }: { text: Text; view: View }) {
  if (view.crumbs.length === 0) return null
  return (
    <nav class="crumbs" aria-label={text.site.trail}>
      <ol>
        {view.crumbs.map(({ name, path }, i) => (
          <li>
            {i === view.crumbs.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <a href={path}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Footer({ text, release }: { text: Text; release: ReleaseNote | null }) {
  return (
    <footer>
      <SiteLinks text={text} />
      <p>{text.site.source}</p>
      {release && <p>{text.about.release(release.id, text.number.day(release.createdAt))}</p>}
      <p>{text.site.licence}</p>
    </footer>
  )
}
