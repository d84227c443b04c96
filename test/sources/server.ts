import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a server of the test answers one address; `count` is how often it was asked before. */
export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void

/** A publisher's web server on this machine. */
export class Publisher {
  readonly asked: IncomingMessage[] = []
  readonly #counts = new Map<string, number>()

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(answers: Readonly<Record<string, Answer>>): Promise<Publisher> {
    const server = createServer((request, response) => publisher.#answer(answers, request, response))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const publisher = new Publisher(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return publisher
  }

  #answer(
    answers: Readonly<Record<string, Answer>>,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const path = request.url ?? ''
    const count = this.#counts.get(path) ?? 0
    this.#counts.set(path, count + 1)
    this.asked.push(request)
    const answer = answers[path] ?? answers[path.split('?')[0] ?? '']
    if (answer) answer(request, response, count)
    else response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>404</title>')
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise<void>(resolve => this.server.close(() => resolve()))
  }
}
