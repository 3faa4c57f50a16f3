/** The schemes that come with the product as proposals; a body copies them to a draft, edits and publishes them. Source: classification.md. */
import type { UnitType } from "../domain/criteria";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import { parseScheme, type SchemeContent } from "../domain/scheme";
import type { Purpose, Subject } from "../domain/score-sheet";
import emulation from "./emulation.json" with { type: "json" };
import leadership from "./leadership.json" with { type: "json" };
import organisation from "./organisation.json" with { type: "json" };

/** A scheme to begin with. */
export interface ProposedScheme {
  name: string;
  source: string;
  scheme: SchemeContent;
}

const LEADERSHIP_NAME: Record<Subject, string> = { organisation: "", executive: "Ban Chấp hành", standing: "Ban Thường vụ" };

/** Gives the proposed scheme of a purpose and subject for a unit type. */
export function proposedScheme(purpose: Purpose, subject: Subject, unitType: UnitType): ProposedScheme {
  const file = purpose === "emulation" ? emulation : subject === "organisation" ? organisation : leadership;
  const name = subject === "organisation" ? file.name : `${file.name}: ${LEADERSHIP_NAME[subject]}`;
  return { name: `${name} (${UNIT_TYPE_LABEL[unitType]})`, source: file.source, scheme: parseScheme(purpose, file.content) };
}
