/** x times x: the same digits in every engine, which `x ** 2` does not promise. */
export function square(x: number): number {
  return x * x
}
