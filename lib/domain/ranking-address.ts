/** Addresses of thi đua pages: /2024/thi-dua/xep-hang, /2024/thi-dua/xep-hang/DCS03, /2024/thi-dua/cham-cum/DCS03?ky=q1. Pure. */
import type { RoundPeriod } from "./score-sheet";

/** Which thi đua round: of a year, or of a quarter of it. */
export interface RankingPlace {
  year: number;
  period: RoundPeriod;
}

function addressIn(folder: string, { year, period }: RankingPlace, page: string): string {
  const path = `/${year}/thi-dua/${folder}${page && `/${encodeURIComponent(page)}`}`;
  return period === "year" ? path : `${path}?ky=${period}`;
}

/** Gives the address of the ranking, or of a page under it: "cong-bo", a unit by its code. */
export function rankingAddress(place: RankingPlace, page = ""): string {
  return addressIn("xep-hang", place, page);
}

/** Gives the address of the cụm's list, or of the sheet of a unit in it. */
export function clusterAddress(place: RankingPlace, unitCode = ""): string {
  return addressIn("cham-cum", place, unitCode);
}
