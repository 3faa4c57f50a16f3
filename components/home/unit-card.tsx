import Link from "next/link";
import { anchorOf } from "@/components/dossier/anchor";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { groupOf } from "@/lib/domain/items";
import { PART_LABEL, STATUS_FOR_UNIT, STATUS_TONE } from "@/lib/domain/labels";
import { isPart } from "@/lib/domain/parts";
import type { UnitTask } from "@/lib/domain/unit-task";
import type { Status } from "@/lib/domain/workflow";
import { formatInstant } from "@/lib/format";
import { DeadlineBadge } from "./deadline-badge";

interface UnitCardProps {
  year: number;
  unitCode: string;
  /** Only where the person works for several units; the frame names a single one. */
  unitName?: string;
  status: Status;
  task: UnitTask;
  phrase: string;
  /** The most pressing card gets the primary button. */
  first: boolean;
}

const WORDS: Record<UnitTask["kind"], { title: (year: number) => string; button: string; path: string }> = {
  register: { title: (year) => `Đăng ký năm ${year}`, button: "Điền bản đăng ký", path: "/dang-ky" },
  amendRegistration: { title: (year) => `Sửa bản đăng ký năm ${year}`, button: "Sửa các tiêu chí bị trả lại", path: "/dang-ky" },
  report: { title: (year) => `Nộp báo cáo tự đánh giá năm ${year}`, button: "Tiếp tục điền", path: "/tu-danh-gia" },
  supplement: { title: (year) => `Bổ sung tự đánh giá năm ${year}`, button: "Bổ sung", path: "/tu-danh-gia" },
  prepare: { title: (year) => `Thực hiện chỉ tiêu năm ${year}`, button: "Ghi tiến độ", path: "/theo-doi" },
  wait: { title: (year) => `Hồ sơ năm ${year}`, button: "Xem hồ sơ", path: "" },
  closed: { title: (year) => `Kết quả năm ${year}`, button: "Xem kết quả", path: "/ket-qua" },
};

/** One dossier on the unit's home: what is due, how long is left, what is missing, one button. */
export function UnitCard({ year, unitCode, unitName, status, task, phrase, first }: UnitCardProps) {
  const words = WORDS[task.kind];
  const base = `/${year}/ho-so/${unitCode}`;
  const active = task.kind !== "wait" && task.kind !== "closed";
  const pressing = active && (task.returned.length > 0 || (task.daysLeft !== null && task.daysLeft <= 7));
  return (
    <Card title={words.title(year)} subtitle={unitName} edge={pressing ? "warn" : undefined} className="space-y-4">
      {task.window && (
        <p>
          Hạn nộp: {phrase} · nhận đến {formatInstant(task.window.dueAt)}
        </p>
      )}
      {active && task.returned.length > 0 && !task.window && <p>Đoàn Khối trả lại để sửa: nộp lại không tính là trễ hạn.</p>}
      <p className="flex flex-wrap gap-2">
        {task.daysLeft !== null && <DeadlineBadge daysLeft={task.daysLeft} />}
        <Badge tone={STATUS_TONE[status]}>{STATUS_FOR_UNIT[status]}</Badge>
      </p>
      {active && <ProgressBar value={task.done} max={task.total} label="Tiêu chí đã điền" text={`${task.done}/${task.total}`} />}
      {task.returned.length > 0 && (
        <p>
          Đoàn Khối trả lại {task.returned.length} mục: {task.returned.map(itemName).join(" · ")}
        </p>
      )}
      {active && task.returned.length === 0 && task.done > 0 && <MissingLinks base={`${base}${words.path}`} task={task} />}
      <LinkButton href={`${base}${words.path}`} variant={first ? "primary" : "secondary"} iconAfter="arrow-right" wide>
        {words.button}
      </LinkButton>
    </Card>
  );
}

function itemName(item: string): string {
  return isPart(item) ? PART_LABEL[item] : item;
}

function MissingLinks({ base, task }: { base: string; task: UnitTask }) {
  const shown = task.missing.slice(0, 8);
  if (shown.length === 0) return <p>Đã đủ thông tin, đồng chí có thể xem lại và nộp.</p>;
  return (
    <p>
      Còn thiếu:{" "}
      {shown.map((missing, index) => (
        <span key={missing.item}>
          {index > 0 && " · "}
          <Link className="link" href={`${base}/${isPart(missing.item) ? "kem-theo" : groupOf(missing.item)}#${anchorOf(missing.item)}`}>
            {isPart(missing.item) ? PART_LABEL[missing.item] : missing.item}
          </Link>
        </span>
      ))}
      {task.missing.length > shown.length && ` · và ${task.missing.length - shown.length} mục khác`}
    </p>
  );
}
