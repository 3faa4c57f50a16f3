import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { type Tone, toneText } from "@/components/ui/tone";
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
  mayApprove: boolean;
}

const PLACE: Partial<Record<Stage, string>> = {
  toApprove: "duyet-dang-ky",
  toAppraise: "tham-dinh",
  toSupplement: "tham-dinh",
  appraised: "tham-dinh",
};

function Day({ received }: { received: Received }) {
  return (
    <>
      {received.on && <span className="whitespace-nowrap sm:block">{received.on} </span>}
      <span className={`whitespace-nowrap ${toneText[received.tone]}`}>{received.words}</span>
    </>
  );
}

/** One unit of the year; its name leads to the work that waits, or to its dossier. */
export function ProgressRow({ year, dossier, mayTick }: { year: number; dossier: ProgressDossier; mayTick: boolean }) {
  const { id, version, code, name, cluster, monitor, stage, status, tone, registered, reported, line } = dossier;
  const failing = line && line.failing.length > 0 ? line.failing.slice(0, 4).join(", ") + (line.failing.length > 4 ? "…" : "") : "";
  return (
    <tr>
      {mayTick && (
        <td className="sm:w-12 print:hidden">
          <label className="inline-flex min-h-11 min-w-11 items-center gap-3">
            <input type="checkbox" name="chon" id={`chon-${id}`} value={`${id}.${version}.${name}`} className="tick" />
            <span className="sm:sr-only">
              Chọn<span className="sr-only"> {name}</span>
            </span>
          </label>
        </td>
      )}
      <th scope="row" className="sm:min-w-52">
        <Link href={`/${year}/${PLACE[stage] ?? "ho-so"}/${code}`} prefetch={false} className="link inline-block py-1 font-semibold">
          {name}
        </Link>
        <span className="block text-[0.9375rem] text-muted">
          {code}
          {cluster && ` · ${cluster}`}
          {monitor && ` · ${monitor}`}
        </span>
      </th>
      <td data-label="Bước">
        <Badge tone={tone} className="sm:whitespace-nowrap">
          {status}
        </Badge>
      </td>
      <td data-label="Đăng ký">
        <Day received={registered} />
      </td>
      <td data-label="Báo cáo">
        <Day received={reported} />
      </td>
      <td data-label="Nội dung 1 · 2 · 3" className={line ? "mid" : "mid max-sm:hidden!"}>
        {line ? line.groups.join(" · ") : "—"}
      </td>
      <td data-label="Đề xuất" className={line ? undefined : "max-sm:hidden!"}>
        {line ? (
          <>
            <span className={`whitespace-nowrap font-semibold ${toneText[line.tone]}`}>{line.proposal}</span>
            {failing && <span className="block text-[0.9375rem] text-muted">vì {failing}</span>}
          </>
        ) : (
          "—"
        )}
      </td>
    </tr>
  );
}
