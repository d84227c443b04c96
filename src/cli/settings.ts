import { InputError } from '../vocabulary/index.ts'

/** Settings of the server, from the environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  /** True when PORT was given: then no other port is taken. */
  readonly portGiven: boolean
  /** Address by which readers know the site, without a slash at the end; null on a machine of one's own. */
  readonly publicUrl: string | null
  /** True when a reverse proxy in front sets X-Forwarded-For and X-Forwarded-Proto. */
  readonly trustProxy: boolean
}

const DEFAULT_PORT = 8410

/** Every setting of the program, for the reference. */
export const SETTINGS = [
  {
    name: 'PORT',
    fallback: '8410, or the next free port',
    meaning: 'Port to listen on. When a given port is busy the program stops with exit code 2.',
  },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on; 0.0.0.0 for all, behind a reverse proxy.',
  },
  {
    name: 'PUBLIC_URL',
    fallback: 'none',
    meaning:
      'Address by which readers know the site, without a path: canonical links and, later, feeds and mail.',
  },
  {
    name: 'TRUST_PROXY',
    fallback: 'off',
    meaning:
      'Set to 1 when a reverse proxy of yours sets X-Forwarded-For and X-Forwarded-Proto. Nothing public depends on the address of a reader yet.',
  },
  {
    name: 'VIEROPTIEN_DATA',
    fallback: './data/local',
    meaning: 'Data folder of all commands, when --data is not given.',
  },
  {
    name: 'VIEROPTIEN_DEBUG',
    fallback: 'off',
    meaning: 'Set to 1 to see where a fault of the program comes from.',
  },
  {
    name: 'CHROMIUM_PATH',
    fallback: 'the Chromium found on the machine',
    meaning: 'Browser for the browser tests of `npm test`.',
  },
] as const

/** Reads and checks the settings. Throws an InputError that names the setting. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = environment.PORT
  return {
    host: environment.HOST || '127.0.0.1',
    port: port ? portOf(port) : DEFAULT_PORT,
    portGiven: Boolean(port),
    publicUrl: environment.PUBLIC_URL ? publicUrlOf(environment.PUBLIC_URL) : null,
    trustProxy: trustOf(environment.TRUST_PROXY),
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new InputError({
    code: 'settings.port',
    message: `PORT is "${text}"; give a number from 1 to 65535, or leave it out for ${DEFAULT_PORT}.`,
  })
}

function publicUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username
  )
    return url.origin
  throw new InputError({
    code: 'settings.public-url',
    message: `PUBLIC_URL is "${text}"; give the address of the site without a path, such as https://vieroptien.example.nl.`,
  })
}

function trustOf(text: string | undefined): boolean {
  if (!text || /^(0|no|false|off)$/i.test(text)) return false
  if (/^(1|yes|true|on)$/i.test(text)) return true
  throw new InputError({
    code: 'settings.trust-proxy',
    message: `TRUST_PROXY is "${text}"; give 1 when a reverse proxy of yours stands in front, else leave it out.`,
  })
}
