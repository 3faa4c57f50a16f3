import "server-only";
import { DESK_VIEWS, type DeskFilter } from "./desk-list";
import { choiceParam, pageParam, type SearchParams, textParam } from "./search-params";

/** Reads the filters of the desk from an address, and writes them back as its query ("" or "?…"). */
export function deskFilterOf(params: Awaited<SearchParams>): { filter: DeskFilter; query: string } {
  const view = choiceParam(params, "loc", DESK_VIEWS) ?? "can-xem";
  const mine = textParam(params, "cua-toi") === "1";
  const search = textParam(params, "tim");
  const query = new URLSearchParams();
  if (view !== "can-xem") query.set("loc", view);
  if (mine) query.set("cua-toi", "1");
  if (search) query.set("tim", search);
  const text = query.toString();
  return { filter: { view, mine, search, page: pageParam(params) }, query: text ? `?${text}` : "" };
}
