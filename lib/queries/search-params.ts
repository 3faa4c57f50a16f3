/** The parameters of an address as Next gives them to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Gives one parameter as text, the first of several, "" where absent; never longer than 200 characters. */
export function textParam(params: Awaited<SearchParams>, name: string): string {
  const value = params[name];
  return ((Array.isArray(value) ? value[0] : value) ?? "").replaceAll("\0", "").slice(0, 200);
}

/** Most that the database takes for a number. */
const MOST = 2_147_483_647;

/** Gives the number of a page in an address: at least 1. */
export function pageParam(params: Awaited<SearchParams>, name = "trang"): number {
  const number = Number(textParam(params, name));
  return Number.isInteger(number) && number > 0 && number <= MOST ? number : 1;
}

/** Gives a parameter where it is one of the known values, else undefined. */
export function choiceParam<T extends string>(params: Awaited<SearchParams>, name: string, known: readonly T[]): T | undefined {
  const value = textParam(params, name);
  return known.find((candidate) => candidate === value);
}

/** Gives the year that an address names, 0 (which no cycle has) where it is none. */
export function yearOf(text: string): number {
  return /^\d{4}$/.test(text) ? Number(text) : 0;
}

/** Says whether a part of an address can be the id of a record. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Gives which collective and which quarter the query of a phiếu chấm names. */
export function sheetParams(params: Awaited<SearchParams>): { doiTuong: string; ky: string } {
  return { doiTuong: textParam(params, "doi-tuong"), ky: textParam(params, "ky") };
}
