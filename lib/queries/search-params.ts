/** The parameters of an address as Next gives them to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Gives one parameter as text, the first of several, "" where absent; never longer than 200 characters. */
export function textParam(params: Awaited<SearchParams>, name: string): string {
  const value = params[name];
  return ((Array.isArray(value) ? value[0] : value) ?? "").slice(0, 200);
}

/** Gives the number of a page in an address: at least 1. */
export function pageParam(params: Awaited<SearchParams>, name = "trang"): number {
  const number = Number(textParam(params, name));
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
}

/** Gives a parameter where it is one of the known values, else undefined. */
export function choiceParam<T extends string>(params: Awaited<SearchParams>, name: string, known: readonly T[]): T | undefined {
  const value = textParam(params, name);
  return known.find((candidate) => candidate === value);
}
