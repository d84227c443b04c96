/** One record of a delimited file. */
export interface Row {
  /** Line on which the record starts, counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/**
 * Records of a text with delimiters, by RFC 4180: quotes may hold delimiters, line ends and doubled quotes.
 * CRLF and LF both end a record. Fields are not trimmed. Empty lines are left out.
 */
export function* records(text: string, delimiter: string): Generator<Row> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  // The next quote is remembered: looking for it anew at every line would take quadratic time.
  let quote = text.indexOf('"', start)
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start)
    const first = line
    if (quote === -1 || quote > end) {
      const stop = text.charCodeAt(end - 1) === 13 ? end - 1 : end
      line += 1
      if (stop > start) yield { line: first, fields: text.slice(start, stop).split(delimiter) }
      start = end + 1
    } else {
      const record = quotedRecord(text, start, delimiter)
      line += record.lines
      yield { line: first, fields: record.fields }
      start = record.next
    }
  }
}

function quotedRecord(text: string, start: number, delimiter: string) {
  const fields: string[] = []
  let lines = 1
  let at = start
  for (;;) {
    let value: string
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1)
      while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
      if (close === -1) close = text.length
      value = text.slice(at + 1, close)
      if (value.includes('\n')) lines += value.split('\n').length - 1
      if (value.includes('""')) value = value.replaceAll('""', '"')
      at = close + 1
      // Text after a closing quote belongs to the field, as spreadsheets read it.
      const rest = fieldEnd(text, at, delimiter)
      value += text.slice(at, rest).replace(/\r$/, '')
      at = rest
    } else {
      const stop = fieldEnd(text, at, delimiter)
      value = text.slice(at, stop).replace(/\r$/, '')
      at = stop
    }
    fields.push(value)
    if (at >= text.length) return { fields, lines, next: at }
    if (text[at] === '\n') return { fields, lines, next: at + 1 }
    at += 1
  }
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1
  return at
}
