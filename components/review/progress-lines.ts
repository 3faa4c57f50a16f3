import type { Tone } from "@/components/ui/tone";
import type { Stage } from "@/lib/domain/review";

interface Received {
  on: string;
  words: string;
  tone: Tone;
}
export interface ProgressDossier {
  id: string;
  version: number;
  code: string;
  name: string;
  cluster: string;
  monitor: string | null;
  stage: Stage;
  status: string;
  tone: Tone;
  registered: Received;
  reported: Received;
  line: { groups: string[]; proposal: string; tone: Tone; failing: string[] } | null;
  before: { registered: string; reported: string; outcome: string; note: string } | null;
  mayApprove: boolean;
}

/** Day, words, tone. */
type Day = readonly [string, string, Tone];

/** One unit of the list as it crosses to the browser: texts as printed, in the order of the row. `line` is 0 before anything was reported, `before` where the list is not compared with the year before. */
export type ProgressLine = readonly [
  id: string,
  version: number,
  name: string,
  place: string,
  under: string,
  status: string,
  tone: Tone,
  registered: Day,
  reported: Day,
  line: readonly [groups: string, proposal: string, tone: Tone, failing: string] | 0,
  before: readonly string[] | 0,
];

const PLACE: Partial<Record<Stage, string>> = {
  toApprove: "duyet-dang-ky",
  toAppraise: "tham-dinh",
  toSupplement: "tham-dinh",
  appraised: "tham-dinh",
};

/** Packs one unit of the year; its name leads to the work that waits, or to its dossier. */
export function progressLine(dossier: ProgressDossier): ProgressLine {
  const { id, version, code, name, cluster, monitor, stage, status, tone, registered, reported, line, before } = dossier;
  const day = ({ on, words, tone: shade }: Received): Day => [on, words, shade];
  const place = `${PLACE[stage] ?? "ho-so"}/${code}`;
  const under = [code, cluster, monitor].filter(Boolean).join(" · ");
  const failing = line ? line.failing.slice(0, 4).join(", ") + (line.failing.length > 4 ? "…" : "") : "";
  const end: ProgressLine[9] = line ? [line.groups.join(" · "), line.proposal, line.tone, failing] : 0;
  return [id, version, name, place, under, status, tone, day(registered), day(reported), end, before ? beforeLines(before) : 0];
}

/** The year before, a line for each thing to tell. */
function beforeLines({ registered, reported, outcome, note }: NonNullable<ProgressDossier["before"]>): string[] {
  const lines = [registered && `Đăng ký ${registered}`, reported && `Báo cáo ${reported}`, outcome, note].filter(Boolean);
  return lines.length > 0 ? lines : ["Không có số liệu"];
}
