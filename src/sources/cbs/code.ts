/**
 * A code of CBS with its letters and leading zeros, null when the text holds none.
 *
 * | text             | letters | digits | result   |                                       |
 * | ---------------- | ------- | ------ | -------- | ------------------------------------- |
 * | `0153`, `153`    | `GM`    | 4      | `GM0153` | a spreadsheet drops the leading zeros |
 * | `GM0153  `       | `GM`    | 4      | `GM0153` | padded with blanks                    |
 * | `3`              | `CR`    | 2      | `CR03`   |                                       |
 * | ``, `PV23`, `x1` | `GM`    | 4      | null     |                                       |
 */
export function areaCode(
  text: string,
  letters: 'GM' | 'PV' | 'CR' | 'WP' | 'AM',
  digits: number,
): string | null {
  const plain = text.trim()
  const number = plain.startsWith(letters) ? plain.slice(letters.length) : plain
  return /^\d+$/.test(number) && number.length <= digits ? letters + number.padStart(digits, '0') : null
}
