import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that it is there whole or not at all: a temporary name, flushed to disk, renamed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  const handle = openSync(temporary, 'w')
  try {
    if (typeof content === 'string') writeSync(handle, content)
    else writeSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, file)
}

/** Moves a finished file to its place, flushed to disk before: what a record names is there after a power cut too. */
export function moveWhole(from: string, to: string): void {
  const handle = openSync(from, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
