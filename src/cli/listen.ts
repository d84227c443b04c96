import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { InputError } from '../vocabulary/index.ts'
import type { Settings } from './settings.ts'

/** A server that answers. */
export interface Listening {
  /** `http://127.0.0.1:8410`. */
  readonly address: string
  close(): void
}

/** How many ports after the default are tried when it is busy. */
const TRIES = 50

/**
 * Starts answering. When the default port is busy the next free one is taken and said; when a given PORT is busy an
 * InputError says so.
 */
export async function listen(
  answer: (request: Request) => Response | Promise<Response>,
  { host, port, portGiven }: Settings,
): Promise<Listening> {
  const listener = getRequestListener(answer)
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000
  for (let tried = 0; ; tried += 1) {
    const problem = await attempt(server, host, port + tried)
    if (problem === null) break
    if (problem !== 'EADDRINUSE')
      throw new InputError({
        code: 'serve.host',
        message: `The server cannot listen on ${host}:${port} (${problem}). Check HOST and PORT.`,
      })
    if (portGiven || tried === TRIES)
      throw new InputError({
        code: 'serve.port-busy',
        message: `Port ${port} is in use by another program. Stop that program, or choose another port with PORT=8411.`,
      })
    if (tried === 0) process.stdout.write(`Port ${port} is in use; taking the next free one.\n`)
  }
  const { port: taken } = server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${name}:${taken}`,
    close: () => {
      server.close()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 5_000).unref()
    },
  }
}

function attempt(
  server: ReturnType<typeof createServer>,
  host: string,
  port: number,
): Promise<string | null> {
  return new Promise(resolve => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', ready)
      resolve(error.code ?? error.message)
    }
    const ready = () => {
      server.off('error', failed)
      resolve(null)
    }
    server.once('error', failed)
    server.once('listening', ready)
    server.listen(port, host)
  })
}
