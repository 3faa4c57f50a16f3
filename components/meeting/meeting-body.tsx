import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { draftDecision } from "@/lib/actions/decision";
import { updateMeeting } from "@/lib/actions/meeting";
import { type AgendaLine, AgendaTable } from "./agenda-table";
import { EnBlocForm } from "./en-bloc-form";
import { HeadsForm } from "./heads-form";
import { OutcomeList } from "./outcome-list";
import { WaitingList } from "./waiting-list";

/** What a decision made of the session is announced as, before its number. */
const DECISION_TITLE = {
  draft: "Đang có dự thảo quyết định công nhận",
  issued: "Đã ban hành Quyết định số",
  replaced: "Đã bị thay thế: Quyết định số",
  voided: "Đã hủy: Quyết định số",
} as const;

interface Row extends AgendaLine {
  uncontested: boolean;
  ownUnit: boolean;
}

interface MeetingView {
  id: string;
  year: number;
  day: string;
  place: string;
  present: number;
  total: number;
  version: number;
  quorum: boolean;
  /** Why the cycle lets nothing be done any more; null while it does. */
  closed: string | null;
  mayHold: boolean;
  rows: readonly Row[];
  waiting: readonly { dossierId: string; name: string; ownUnit: boolean }[];
  decisions: readonly { id: string; state: keyof typeof DECISION_TITLE; numberText: string }[];
  undecided: number;
}

/** A session that is going on: its agenda in two groups, and the way to its end. */
export function OpenMeeting({ meeting }: { meeting: MeetingView }) {
  const { id, year, rows, mayHold, waiting, present } = meeting;
  const path = `/${year}/phien-hop/${id}`;
  const agreed = rows.filter((row) => row.uncontested);
  const discussed = rows.filter((row) => !row.uncontested);
  const open = agreed.filter((row) => row.ballot === null && !row.ownUnit).length;
  const heads = { heldOn: meeting.day, place: meeting.place, present, total: meeting.total };
  return (
    <>
      {!meeting.quorum && (
        <Notice tone="warn" title="Chưa đủ quá nửa số ủy viên" className="mb-5">
          Dự họp {present}/{meeting.total}. Ghi số người dự họp rồi mới biểu quyết được.
        </Notice>
      )}
      {!mayHold && (
        <Notice tone="info" className="mb-5">
          {meeting.closed ?? "Thư ký Ban Thường vụ ghi kết quả biểu quyết và hoàn tất phiên họp; đồng chí xem được hồ sơ và kết quả."}
        </Notice>
      )}
      {mayHold && (
        <Details summary="Sửa ngày họp, nơi họp, số người dự" open={!meeting.quorum} className="mb-5">
          <HeadsForm action={updateMeeting.bind(null, { year, id }, meeting.version)} meeting={heads} submit="Lưu thông tin phiên họp" />
        </Details>
      )}
      {mayHold && waiting.length > 0 && <WaitingList meeting={{ year, id }} waiting={waiting} />}
      {rows.length === 0 && <EmptyState icon="vote">Phiên họp chưa có hồ sơ nào.</EmptyState>}
      {discussed.length > 0 && (
        <section className="mb-8">
          <h2 className="mb-3 font-semibold text-xl">Cần thảo luận ({discussed.length})</h2>
          <AgendaTable label="Hồ sơ cần thảo luận" rows={discussed} path={path} />
        </section>
      )}
      {agreed.length > 0 && (
        <section className="mb-8">
          <h2 className="mb-3 font-semibold text-xl">Thống nhất ({agreed.length})</h2>
          <AgendaTable label="Hồ sơ thống nhất" rows={agreed} path={path} />
          {mayHold && meeting.quorum && open > 0 && <EnBlocForm meeting={{ year, id }} count={open} voters={present} />}
        </section>
      )}
      {mayHold && rows.length > 0 && (
        <LinkButton href={`${path}/hoan-tat`} variant={open > 0 ? "secondary" : "primary"} iconAfter="arrow-right">
          Hoàn tất phiên họp
        </LinkButton>
      )}
    </>
  );
}

/** A session that is over: its outcomes, and the decisions made of it. */
export function CompletedMeeting({ meeting }: { meeting: MeetingView }) {
  const { id, year, rows, mayHold, decisions, undecided } = meeting;
  return (
    <>
      {decisions.map((decision) => (
        <Notice
          key={decision.id}
          tone={decision.state === "issued" ? "good" : decision.state === "draft" ? "info" : "warn"}
          title={`${DECISION_TITLE[decision.state]} ${decision.numberText}`.trim()}
          className="mb-4"
          actions={
            <LinkButton href={`/${year}/quyet-dinh/${decision.id}`} variant="secondary">
              {decision.state === "draft" ? "Mở dự thảo" : "Xem quyết định"}
            </LinkButton>
          }
        />
      ))}
      {mayHold && undecided > 0 && (
        <ActionForm action={draftDecision.bind(null, year, id)} label="Soạn quyết định" warnOnLeave={false} className="mb-6">
          <p className="mb-3">{undecided} đơn vị được biểu quyết công nhận đang chờ quyết định.</p>
          <SubmitButton icon="gavel" pendingText="Đang soạn…">
            Soạn quyết định công nhận
          </SubmitButton>
        </ActionForm>
      )}
      {!mayHold && undecided > 0 && (
        <Notice tone="info" className="mb-4">
          {meeting.closed ?? `${undecided} đơn vị được biểu quyết công nhận đang chờ thư ký Ban Thường vụ soạn quyết định.`}
        </Notice>
      )}
      <OutcomeList rows={rows} />
      <p className="mt-6">
        <LinkButton href={`/${year}/soan-van-ban`} variant="secondary" icon="file-text">
          Biên bản phiên họp và văn bản khác
        </LinkButton>
      </p>
    </>
  );
}
