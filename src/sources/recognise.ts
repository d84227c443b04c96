import { InputError } from '../vocabulary/index.ts'
import type { SourceFile, SourceKind } from './kind.ts'

/**
 * The kind of a file: by its header; where kinds share a header, by the publisher's own file name; or as a person
 * says. Never guessed: throws an InputError that says what to do.
 */
export function recognise(file: SourceFile, kinds: readonly SourceKind[], told?: string): SourceKind {
  const fitting = kinds.filter(kind => kind.recognises(file))
  if (told !== undefined) return toldKind(file, kinds, fitting, told)
  const [only] = fitting
  if (only && fitting.length === 1) return only
  if (!only)
    throw new InputError({
      code: 'source.unknown',
      message: `${file.name}: not a file that we know (it starts with ${opening(file)}). "vieroptien sources" lists the kinds that can be read.`,
    })
  const named = fitting.filter(kind => kind.fileName?.test(file.name))
  if (named[0] && named.length === 1) return named[0]
  throw new InputError({
    code: 'source.ambiguous',
    message: `${file.name}: the header fits ${fitting.map(kind => kind.id).join(' and ')}, and the file name does not tell which. Restore the publisher's file name, or give --kind ${fitting.map(kind => kind.id).join(' or --kind ')}.`,
  })
}

function toldKind(
  file: SourceFile,
  kinds: readonly SourceKind[],
  fitting: readonly SourceKind[],
  told: string,
): SourceKind {
  const meant = kinds.filter(kind => kind.id === told || kind.id.endsWith(`-${told}`))
  const kind = meant[0]
  if (!kind || meant.length > 1)
    throw new InputError({
      code: 'source.kind-unknown',
      message: `--kind ${told} is not a kind of file. Known: ${kinds.map(each => each.id).join(', ')}.`,
    })
  if (fitting.includes(kind)) return kind
  throw new InputError({
    code: 'source.kind-mismatch',
    message: `${file.name}: this is no ${kind.id} (it starts with ${opening(file)})${fitting[0] ? `; the header fits ${fitting[0].id}` : ''}. Leave --kind out, or give the right file.`,
  })
}

function opening(file: SourceFile): string {
  const line = file.head.split(/\r?\n/, 1)[0]?.trim() ?? ''
  if (line === '') return 'an empty line'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a binary file
  if (/[\u0000-\u0008\u000e-\u001f]/.test(line)) return 'bytes that are no text'
  return `"${line.length > 90 ? `${line.slice(0, 90)}…` : line}"`
}
