import type { ComponentProps } from "react";
import { LevelResult, type LevelResultProps } from "@/components/levels/level-result";
import { type ShelfData, Shelves } from "@/components/papers/shelves";
import { StandingCard } from "@/components/ranking/standing-card";
import { FilterChips, type LinkChoice } from "@/components/ui/filter-chips";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TaskList } from "@/components/ui/task-list";
import { type SheetPlace, sheetAddress } from "@/lib/domain/score-address";
import type { SheetStatus } from "@/lib/domain/score-sheet";
import type { SheetSummary } from "@/lib/domain/sheet-summary";
import { AppraisedLines } from "./appraised-lines";
import type { ComparedGroup } from "./compared-lines";
import { LiveSummary } from "./live-summary";
import { partTasks } from "./part-tasks";
import { RefreshSheet } from "./refresh-sheet";
import { SentVersions } from "./sent-versions";
import { SheetHeader } from "./sheet-header";

export interface SheetOverviewProps {
  head: {
    sheetId: string;
    place: SheetPlace;
    base: string;
    unitName: string;
    round: string;
    subject: string;
    status: SheetStatus;
    isClosed: boolean;
    stamp: number;
  };
  due: string;
  draftOf: string;
  /** Why nothing can be filled in now; null where it can. */
  closed: string | null;
  returnComment: string;
  subjects: readonly LinkChoice[];
  parts: readonly { code: string; title: string; href: string }[];
  summary: SheetSummary;
  lineHrefs: readonly { code: string; href: string }[];
  selfLevel: string | null;
  /** The decided level, once it is public (to the Khối once it is final). */
  result: LevelResultProps["result"] | null;
  versions: readonly { number: number; title: string; by: string; href: string }[];
  /** After the appraisal: every line in its columns. */
  compared: readonly ComparedGroup[] | null;
  mayReply: boolean;
  /** The unit's report drawn from the sheet of xếp loại. */
  reports: readonly ShelfData[];
  /** Of a published thi đua: scores by nhóm, ranks, awards. */
  standing: Omit<ComponentProps<typeof StandingCard>, "title"> | null;
  /** Where the unit scores the others of its cụm. */
  clusterHref: string | null;
}

/** A phiếu chấm as its unit finds it: what comes out, its nhóm as tasks, or the appraisal and the answers to it. */
export function SheetOverview(props: SheetOverviewProps) {
  const { head, closed, summary, compared } = props;
  const keys = { sheetId: head.sheetId, stamp: head.stamp, userId: props.draftOf };
  return (
    <div className="max-w-page space-y-5">
      <RefreshSheet sheetId={head.sheetId} stage="self" stamp={head.stamp} />
      <SheetHeader head={head} where={props.due} />
      {props.subjects.length > 1 && <FilterChips label="Đối tượng xếp loại" items={props.subjects} />}
      {props.returnComment && (
        <Notice tone="warn" icon="message-square" title="Đoàn Khối trả lại phiếu">
          <p className="whitespace-pre-line">{props.returnComment}</p>
        </Notice>
      )}
      {closed && (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      )}
      {props.result && <LevelResult result={props.result} />}
      {props.selfLevel && (
        <p>
          Tự xếp loại: <strong>{props.selfLevel}</strong>
        </p>
      )}
      {props.standing && <StandingCard title="Kết quả thi đua đã công bố" {...props.standing} />}
      {props.clusterHref && (
        <LinkButton href={props.clusterHref} variant="secondary">
          Chấm điểm các đơn vị trong cụm
        </LinkButton>
      )}
      {!head.isClosed && (
        <LiveSummary
          sheetId={head.sheetId}
          stage={compared ? "final" : "self"}
          initial={{ ...summary, stamp: head.stamp }}
          title={compared ? "Điểm thẩm định" : "Điểm tự chấm"}
          hrefs={props.lineHrefs}
          open={compared !== null && !props.result}
        />
      )}
      {compared ? (
        <AppraisedLines groups={compared} keys={keys} mayReply={props.mayReply} />
      ) : (
        <TaskList label="Các nhóm của phiếu" tasks={partTasks(props.parts, summary.groups)} />
      )}
      {!closed && (
        <LinkButton href={sheetAddress(head.place, "xem-lai")} iconAfter="arrow-right">
          Xem lại và nộp
        </LinkButton>
      )}
      {props.reports.length > 0 && (
        <section aria-labelledby="bao-cao" className="space-y-3">
          <h2 id="bao-cao" className="font-semibold text-lg">
            Văn bản của phiếu này
          </h2>
          <Shelves label="Văn bản của phiếu này" shelves={props.reports} />
        </section>
      )}
      <SentVersions versions={props.versions} />
    </div>
  );
}
