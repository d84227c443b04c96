/** One line of JSON to standard error: structured, and without anything about a person. */
export function log(line: object): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
}

type Answer = (request: Request) => Response | Promise<Response>

/** Logs each request by method, path, status and duration. No address, no agent, no query: those can tell of a person. */
export function logged(answer: Answer, write: (line: object) => void): Answer {
  return async request => {
    const started = performance.now()
    const response = await answer(request)
    write({
      event: 'request',
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      ms: Math.round(10 * (performance.now() - started)) / 10,
    })
    return response
  }
}
