/** Bytes `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * What a Range header asks of a body of `size` bytes (RFC 9110 § 14): one range, or null for the whole. A header that is no range, or names several,
 * is passed over as the RFC allows; one that lies wholly outside is "unsatisfiable".
 */
export function requestedRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const found = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header?.trim() ?? "");
  if (!found) return null;
  const [from, to] = [found[1] ?? "", found[2] ?? ""];
  if (from === "" && to === "") return null;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  if (to !== "" && Number(to) < start) return null;
  if (start >= size) return "unsatisfiable";
  return { start, end: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
}

/** Whether a part may be sent for an If-Range header: only where it names exactly this content; a date never does. */
export function isSameContent(ifRange: string | null, etag: string): boolean {
  return ifRange === null || ifRange.trim() === etag;
}
