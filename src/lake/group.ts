/** The value of a key, made and kept when there is none yet. */
export function within<K, V>(groups: Map<K, V>, key: K, fresh: () => V): V {
  let group = groups.get(key)
  if (group === undefined) {
    group = fresh()
    groups.set(key, group)
  }
  return group
}
