/** Lists whose members are known by a code: put, taken out, moved; the list itself never changes. */
interface Coded {
  code: string;
}

/** Puts `item` in the place of the member with `code`; at the end where `code` is null. */
export function putByCode<T extends Coded>(list: readonly T[], code: string | null, item: T): T[] {
  return code === null ? [...list, item] : list.map((candidate) => (candidate.code === code ? item : candidate));
}

/** Takes the member with `code` out. */
export function dropByCode<T extends Coded>(list: readonly T[], code: string): T[] {
  return list.filter((candidate) => candidate.code !== code);
}

/** Moves the member with `code` one place up (-1) or down (+1); at the edge nothing changes. */
export function moveByCode<T extends Coded>(list: readonly T[], code: string, by: -1 | 1): T[] {
  const from = list.findIndex((candidate) => candidate.code === code);
  const to = from + by;
  const moved = list[from];
  if (!moved || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, moved);
}
