/**
 * Gives the address of the page that a plain form came from, with what went wrong as "tep" and the item as its place. Always an address of this
 * site: the path of a foreign page such as "//nơi-khác" would lead away.
 */
export function wayBack(referer: string | null, problem: string | null, item: string): string {
  const back = new URL(referer && URL.canParse(referer) ? referer : "http://localhost/");
  back.searchParams.delete("tep");
  if (problem !== null) back.searchParams.set("tep", problem);
  const hash = item ? `#tc-${item.replace(".", "-")}` : "";
  return `/${back.pathname.replace(/^\/+/, "")}${back.search}${hash}`;
}
