/** Returns the function with its answers kept by the identity of its argument, for as long as that lives. */
export function memoByIdentity<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const held = known.get(key);
    if (held) return held.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
