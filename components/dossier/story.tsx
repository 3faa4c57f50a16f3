import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { TaskList } from "@/components/ui/task-list";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { Completeness, GroupState } from "@/lib/domain/completeness";
import { OUTCOME_LABEL, STATUS_FOR_UNIT, STATUS_TONE } from "@/lib/domain/labels";
import type { Outcome } from "@/lib/domain/meeting";
import { type Chapter, chapterState } from "@/lib/domain/story";
import { isIn, type Status } from "@/lib/domain/workflow";
import { formatDate, formatDay, formatInstant } from "@/lib/format";
import { Line, Versions } from "./chapter";
import { groupTasks, partTasks } from "./group-tasks";
import { RecordedYear } from "./recorded-year";

type Half = Pick<Completeness, "missing"> & { groups: (GroupState & { name: string })[]; due: string; closed: string | null };

export interface StoryData {
  head: { base: string; year: number };
  status: Status;
  chapter: Chapter;
  returned: { item: string; comment: string }[];
  versions: Parameters<typeof Versions>[0]["versions"];
  registration: Half & { approvedAt: Date | null };
  following: {
    open: boolean;
    notes: number;
    inspections: { id: string; on: string; owed: boolean }[];
    pending: number;
    adjustments: number;
  };
  assessment: Half;
  appraisal: { appraisedAt: Date | null; dueAt: Date };
  decision: {
    closed: boolean;
    meetingDueAt: Date;
    meetings: { on: string; outcome: Outcome | null }[];
    decisions: { kind: string; number: string; on: string }[];
  };
}

/** The year of a dossier from top to bottom; the open chapter shows what is to be done. */
export function Story(story: StoryData) {
  const { chapter, status } = story;
  if (isIn(status, "recorded")) return <RecordedYear {...story.head} />;
  const item = (id: Chapter, icon: TimelineItem["icon"], title: string, more: Partial<TimelineItem>): TimelineItem => {
    const state = chapterState(id, chapter);
    const current = state === "current";
    const past = isIn(status, "ended") ? "neutral" : "good";
    return { id, icon, title, current, tone: state === "past" ? past : current ? STATUS_TONE[status] : "neutral", ...more };
  };
  const unregistered = chapter !== "registration" && story.versions.every((version) => version.kind !== "registration");
  const versions = (kind: string) => story.versions.filter((version) => version.kind === kind);
  return (
    <Timeline
      label={`Hồ sơ năm ${story.head.year}`}
      items={[
        item("registration", "clipboard-list", "Đăng ký", {
          ...(unregistered && { tone: "warn" as const }),
          children: <Registration story={story} versions={versions("registration")} />,
        }),
        item("following", "trending-up", "Theo dõi, kiểm tra", {
          ...(unregistered && { tone: "neutral" as const }),
          children: <Following story={story} versions={versions("adjustment")} />,
        }),
        item("assessment", "file-check", "Tự đánh giá", { children: <Assessment story={story} versions={versions("assessment")} /> }),
        item("appraisal", "clipboard-check", "Thẩm định", { children: <Appraisal story={story} /> }),
        item("decision", "gavel", "Quyết định", { children: <Decision story={story} /> }),
      ]}
    />
  );
}

type Part = { story: StoryData; versions: StoryData["versions"] };

function Registration({ story, versions }: Part) {
  const { registration, head, chapter } = story;
  const base = `${head.base}/dang-ky`;
  const codes = story.returned.map(({ item }) => item);
  const open = registration.closed === null;
  return (
    <div className="space-y-3">
      <Versions versions={versions} />
      {versions.length === 0 && chapter !== "registration" && <Line>Chưa có bản đăng ký nào được nộp.</Line>}
      {registration.approvedAt && <Line>Đoàn Khối duyệt lúc {formatInstant(registration.approvedAt)}.</Line>}
      {open && <Line>{registration.due}</Line>}
      {chapter === "registration" && open && (
        <>
          <TaskList label="Đăng ký" tasks={groupTasks(base, registration.groups, registration.missing, false, codes)} />
          <LinkButton href={base} iconAfter="arrow-right">
            {registration.missing.length === 0 ? "Xem lại và nộp đăng ký" : "Tiếp tục đăng ký"}
          </LinkButton>
        </>
      )}
      {chapter === "registration" && !open && <Line>{registration.closed}</Line>}
      {chapter !== "registration" && (
        <Line>
          <Link href={base} prefetch={false} className="link">
            Xem nội dung đăng ký
          </Link>
        </Line>
      )}
    </div>
  );
}

function Following({ story, versions }: Part) {
  const { following, head } = story;
  const owed = following.inspections.filter((one) => one.owed).length;
  const words = [
    following.notes > 0 ? `${following.notes} lần ghi kết quả trong năm` : "Chưa ghi kết quả trong năm",
    following.inspections.length > 0
      ? `${following.inspections.length} lần kiểm tra${owed > 0 ? ` (${owed} nội dung chờ khắc phục)` : ""}`
      : "",
    following.adjustments > 0
      ? `${following.adjustments} đề nghị điều chỉnh${following.pending > 0 ? ` (${following.pending} chờ duyệt)` : ""}`
      : "",
  ];
  return (
    <div className="space-y-2">
      <Line>{words.filter(Boolean).join(" · ")}</Line>
      <Versions versions={versions} />
      {(following.open || following.notes + following.inspections.length + following.adjustments > 0) && (
        <p className="flex flex-wrap gap-x-5">
          <Link href={`${head.base}/theo-doi`} prefetch={false} className="link inline-flex min-h-9 items-center">
            {following.open ? "Ghi kết quả, xem kiểm tra" : "Xem theo dõi, kiểm tra"}
          </Link>
          <Link href={`${head.base}/dieu-chinh`} prefetch={false} className="link inline-flex min-h-9 items-center">
            Điều chỉnh chỉ tiêu
          </Link>
        </p>
      )}
    </div>
  );
}

function Assessment({ story, versions }: Part) {
  const { assessment, head, chapter } = story;
  const base = `${head.base}/tu-danh-gia`;
  const current = chapter === "assessment";
  const codes = story.returned.map(({ item }) => item);
  return (
    <div className="space-y-3">
      <Versions versions={versions} />
      {(current || chapter === "following" || chapter === "registration") && <Line>{assessment.due}</Line>}
      {current ? (
        <>
          <TaskList
            label="Tự đánh giá"
            tasks={[...groupTasks(base, assessment.groups, assessment.missing, true, codes), ...partTasks(base, assessment.missing, codes)]}
          />
          {assessment.closed && <Line>{assessment.closed}</Line>}
          <LinkButton href={assessment.missing.length === 0 ? `${base}/xem-lai` : base} iconAfter="arrow-right">
            {assessment.missing.length === 0 ? "Xem lại và nộp" : "Tiếp tục điền"}
          </LinkButton>
        </>
      ) : (
        (versions.length > 0 || chapter === "following") && (
          <Line>
            <Link href={base} prefetch={false} className="link">
              {versions.length > 0 ? "Xem nội dung tự đánh giá" : "Chuẩn bị trước số liệu, minh chứng"}
            </Link>
          </Line>
        )
      )}
    </div>
  );
}

function Appraisal({ story }: { story: StoryData }) {
  const { appraisal, chapter } = story;
  if (appraisal.appraisedAt) return <Line>Đoàn Khối thẩm định xong lúc {formatInstant(appraisal.appraisedAt)}.</Line>;
  return (
    <Line>
      {chapter === "appraisal"
        ? `${STATUS_FOR_UNIT[story.status]}, chậm nhất ${formatDate(appraisal.dueAt)}.`
        : `Chậm nhất ${formatDate(appraisal.dueAt)}.`}
    </Line>
  );
}

function Decision({ story }: { story: StoryData }) {
  const { decision, head, status } = story;
  if (isIn(status, "ended")) return <Line>Hồ sơ khép lại cùng đơn vị, không trình Ban Thường vụ.</Line>;
  return (
    <div className="space-y-2">
      {decision.meetings.map((meeting) => (
        <Line key={meeting.on}>
          Ban Thường vụ họp ngày {formatDay(meeting.on)}
          {meeting.outcome && `: ${OUTCOME_LABEL[meeting.outcome].toLowerCase()}`}.
        </Line>
      ))}
      {decision.decisions.map((one) => (
        <Line key={one.number}>
          {one.kind === "withdrawal" ? "Quyết định thu hồi" : "Quyết định công nhận"} số {one.number} ngày {formatDay(one.on)}.
        </Line>
      ))}
      {decision.closed ? (
        <LinkButton href={`${head.base}/ket-qua`} variant="secondary" icon="file-check">
          {STATUS_FOR_UNIT[status]}: xem phiếu kết quả
        </LinkButton>
      ) : (
        decision.meetings.length === 0 && <Line>Ban Thường vụ họp chậm nhất {formatDate(decision.meetingDueAt)}.</Line>
      )}
    </div>
  );
}
