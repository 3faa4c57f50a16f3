/** How much a dossier may hold in files. What was taken off counts as well: earlier versions name it, so it stays stored. */

/** Bytes of all files of one dossier: a hundred files of the largest size, and far more than any unit sent on paper. */
export const MAX_DOSSIER_BYTES = 2_000_000_000;

/** How many bytes a dossier that holds `stored` still takes. */
export function roomLeft(stored: number): number {
  return Math.max(0, MAX_DOSSIER_BYTES - stored);
}

/** Says whether a file of `size` bytes, at least one, still goes into a dossier that holds `stored`. */
export function hasRoomFor(size: number, stored: number): boolean {
  return size <= roomLeft(stored);
}
