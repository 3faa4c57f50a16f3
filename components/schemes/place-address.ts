import type { SchemePlace } from "@/lib/domain/scheme-places";

const FORMS = { levels: "muc", recognition: "ba-chu-dong", quota: "so-suat", ranking: "xep-hang", table: "" } as const;
const LISTED = { group: "nhom", criterion: "tieu-chi", question: "dieu-kien" } as const;

/** Gives the address of the form of one part of a draft. */
export function placeAddress(id: string, place: SchemePlace): string {
  const edit = `/bo-quy-tac/${id}/sua`;
  if ("code" in place) return `${edit}/${LISTED[place.part]}/${place.code}`;
  return place.part === "table" ? `${edit}#bang-diem` : `${edit}/${FORMS[place.part]}`;
}
