import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TaskList } from "@/components/ui/task-list";
import { formatInstant } from "@/lib/format";

interface Due {
  at: Date;
  daysLeft: number;
  isPast: boolean;
}
interface Count {
  all: number;
  mine: number;
}
interface BodyCardProps {
  year: number;
  total: number;
  awaitingApproval: Count;
  awaitingAppraisal: Count;
  notRegistered: number;
  notReported: number;
  awaitingMeeting: number;
  awaitingDecision: number;
  adjustments: number;
  softwareDifferences: number;
  rounds: readonly { kind: string; count: number; label: string; href: string; due: Due }[];
  due: { registration: Due; approval: Due; report: Due; appraisal: Due; meeting: Due };
}

function dueText(due: Due): string {
  if (due.isPast) return `đã quá hạn ${formatInstant(due.at)}`;
  return due.daysLeft === 0 ? "hôm nay là hạn cuối" : `còn ${due.daysLeft} ngày (đến ${formatInstant(due.at)})`;
}

function mine(count: Count): string {
  return count.mine > 0 ? ` · ${count.mine} do đồng chí theo dõi` : "";
}

/** One thing that a round of xếp loại or thi đua asks of the Khối. */
function roundRow({ kind, count, label, href, due }: BodyCardProps["rounds"][number], year: number) {
  const place = href.slice(`/${year}/`.length);
  const waits = kind === "fill";
  return { id: `${kind}-${place}`, count, label, hint: waits ? dueText(due) : "", href: place, late: waits && due.isPast };
}

/** One open year on the committee's home: what waits for whom, each a link to its list. */
export function BodyCard(props: BodyCardProps) {
  const { year, due } = props;
  const rows = [
    {
      id: "approve",
      count: props.awaitingApproval.all,
      label: "Duyệt bản đăng ký",
      hint: dueText(due.approval) + mine(props.awaitingApproval),
      href: "tien-do?buoc=cho-duyet",
      late: due.approval.isPast,
    },
    { id: "adjust", count: props.adjustments, label: "Xét điều chỉnh chỉ tiêu", hint: "", href: "dieu-chinh", late: false },
    {
      id: "software",
      count: props.softwareDifferences,
      label: "Đối chiếu với Phần mềm Quản lý đoàn viên",
      hint: "đơn vị khai và Phần mềm ghi khác nhau",
      href: "doi-chieu-phan-mem?loc=lech",
      late: false,
    },
    {
      id: "appraise",
      count: props.awaitingAppraisal.all,
      label: "Thẩm định tự đánh giá",
      hint: dueText(due.appraisal) + mine(props.awaitingAppraisal),
      href: "tham-dinh",
      late: due.appraisal.isPast,
    },
    {
      id: "meet",
      count: props.awaitingMeeting,
      label: "Trình Ban Thường vụ",
      hint: dueText(due.meeting),
      href: "phien-hop",
      late: due.meeting.isPast,
    },
    { id: "decide", count: props.awaitingDecision, label: "Ban hành quyết định", hint: "", href: "quyet-dinh", late: false },
    {
      id: "register",
      count: props.notRegistered,
      label: "Đơn vị chưa đăng ký",
      hint: dueText(due.registration),
      href: "tien-do?buoc=chua-dang-ky",
      late: due.registration.isPast,
    },
    {
      id: "report",
      count: props.notReported,
      label: "Đơn vị chưa nộp tự đánh giá",
      hint: dueText(due.report),
      href: "tien-do",
      late: due.report.isPast,
    },
    ...props.rounds.map((round) => roundRow(round, year)),
  ];
  const open = rows.filter((row) => row.count > 0);
  return (
    <Card title={`Năm công tác ${year}`} subtitle={`${props.total} hồ sơ`}>
      {open.length === 0 ? (
        <EmptyState>Không còn việc nào chờ xử lý trong năm {year}.</EmptyState>
      ) : (
        <TaskList
          label={`Việc của năm ${year}`}
          tasks={open.map((row) => ({
            id: `${year}-${row.id}`,
            label: row.label,
            href: `/${year}/${row.href}`,
            hint: row.hint,
            status: { tone: row.late ? "bad" : "info", label: `${row.count}` },
          }))}
        />
      )}
    </Card>
  );
}
