/** Calendar days cross the database as Dates at midnight UTC; everywhere else they are ISO texts. */

/** "2024-10-31" of a stored calendar day; null stays null. */
export function dayOf<T extends Date | null>(stored: T): T extends null ? string | null : string {
  return (stored ? stored.toISOString().slice(0, 10) : null) as T extends null ? string | null : string;
}

/** The stored form of an ISO calendar day. */
export function storedDay(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** The stored form of an ISO calendar day that may be missing. */
export function storedDayOrNull(iso: string | null): Date | null {
  return iso ? storedDay(iso) : null;
}
