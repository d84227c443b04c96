import { isUtf8 } from 'node:buffer'

/** Bytes 0x80 to 0x9f of windows-1252; five of them are unused and stay the control characters that they are. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Text of a publisher's file. A byte-order mark means UTF-8 and is removed; bytes that are valid UTF-8 are read as
 * such; all else is windows-1252 (DUO's files say ISO-8859-1 but hold the curly quotes and the euro of 1252).
 */
export function decode(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  // Node 20 reads windows-1252 as ISO-8859-1 and leaves the control characters of 0x80 to 0x9f in their place.
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, sign => HIGH_CONTROLS[sign.charCodeAt(0) - 0x80] ?? sign)
}
