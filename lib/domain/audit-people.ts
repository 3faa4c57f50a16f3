/** People in what an event of the log carries: ids from now on, names in events of before. An id is read as the name its account bears now. */

const PERSON_KEYS = ["user", "users", "monitor", "leaver", "newcomer"];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Details = readonly { key: string; value: unknown }[];

/** Gives the details of an event as pairs; nothing where they have no such shape. */
export function detailsOf(data: unknown): { key: string; value: unknown }[] {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return [];
  return Object.entries(data).map(([key, value]) => ({ key, value }));
}

/** Gives the ids of the people whom details name. */
export function peopleIn(details: Details): string[] {
  const values = details.filter(({ key }) => PERSON_KEYS.includes(key)).flatMap(({ value }) => value);
  return values.filter((value): value is string => typeof value === "string" && ID.test(value));
}

/** Gives details with names in place of people's ids; somebody unknown stays an id. */
export function withNames(details: Details, nameOf: ReadonlyMap<string, string>): { key: string; value: unknown }[] {
  const named = (value: unknown) => (typeof value === "string" ? (nameOf.get(value) ?? value) : value);
  return details.map(({ key, value }) => {
    if (!PERSON_KEYS.includes(key)) return { key, value };
    return { key, value: Array.isArray(value) ? value.map(named) : named(value) };
  });
}
