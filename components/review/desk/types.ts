import type { MarkAnswer } from "@/lib/actions/appraisal";
import type { Verdict } from "@/lib/domain/assessment";
import type { Tone } from "@/lib/domain/labels";
import type { ReviewMark, Stage } from "@/lib/domain/review";

export type Summary = NonNullable<MarkAnswer["summary"]>;

export interface EvidenceData {
  id: string;
  label: string;
  preview: "image" | "page" | "download" | null;
}

/** A criterion or part on the desk, printed. */
export interface ItemData {
  item: string;
  isPart: boolean;
  name: string;
  mandatory: boolean;
  threshold: string;
  target: string;
  result: string;
  percent: string;
  ratio: string;
  self: Verdict | null;
  notes: readonly string[];
  evidence: readonly EvidenceData[];
  notApplicableAllowed: boolean;
  version: number;
  mark: ReviewMark | null;
  verdict: Verdict | null;
  comment: string;
  changes: readonly { field: string; before: string; after: string }[];
}

export interface DossierData {
  id: string;
  version: number;
  code: string;
  name: string;
  stage: Stage;
  status: string;
  tone: Tone;
  sent: string;
  changed: number;
  groups: readonly { code: string; name: string }[];
  items: readonly ItemData[];
  /** Null until the unit has reported. */
  summary: Summary | null;
  returned: Readonly<Record<string, string>>;
  discipline: { disciplined: boolean; note: string };
  whyNot: { mark: string; complete: string; supplement: string; reopen: string; discipline: string };
}

export interface UnitData {
  code: string;
  name: string;
  when: string;
  groups: string;
  badge: string;
  tone: Tone;
}

export interface ListData {
  units: readonly UnitData[];
  counts: Readonly<Record<string, number>>;
  total: number;
  page: number;
  pageCount: number;
  previous: string | null;
  next: string | null;
}
