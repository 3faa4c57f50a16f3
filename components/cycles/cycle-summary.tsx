import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { RuleSettings } from "@/lib/domain/assessment";
import type { UnitType } from "@/lib/domain/criteria";
import type { ReferenceDocument } from "@/lib/domain/cycle";
import type { Window } from "@/lib/domain/deadlines";
import { GATE_LABEL, UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { formatDay, formatInstant } from "@/lib/format";
import { PASS_BASIS_LABEL } from "./rule-fields";

interface Calendar {
  registration: Window;
  registrationPhrase: string;
  approvalDueAt: Date;
  dataDate: string;
  report: Window;
  reportPhrase: string;
  appraisalDueAt: Date;
  meetingDueAt: Date;
  summaryDueAt: Date;
}

/** The calendar of a cycle in the order of the year. */
export function CalendarCard({ cycle }: { cycle: Calendar }) {
  const due = (window: Window, phrase: string) => (
    <>
      {phrase}
      <span className="block font-normal text-muted">
        {formatInstant(window.opensAt)} đến hết {formatInstant(window.dueAt)}
      </span>
    </>
  );
  return (
    <Card title="Thời gian">
      <DefinitionList
        items={[
          { term: "Đăng ký", value: due(cycle.registration, cycle.registrationPhrase) },
          { term: "Duyệt đăng ký", value: `đến hết ${formatInstant(cycle.approvalDueAt)}` },
          { term: "Ngày chốt số liệu", value: formatDay(cycle.dataDate) },
          { term: "Báo cáo tự đánh giá", value: due(cycle.report, cycle.reportPhrase) },
          { term: "Thẩm định", value: `đến hết ${formatInstant(cycle.appraisalDueAt)}` },
          { term: "Họp Ban Thường vụ", value: `đến hết ${formatInstant(cycle.meetingDueAt)}` },
          { term: "Tổng hợp gửi cấp trên", value: `đến hết ${formatInstant(cycle.summaryDueAt)}` },
        ]}
      />
    </Card>
  );
}

/** The rule of recognition as it is set for the cycle. */
export function RuleCard({ rule }: { rule: RuleSettings }) {
  return (
    <Card title="Quy tắc công nhận">
      <DefinitionList
        items={[
          { term: "Mỗi nội dung đạt", value: `từ ${rule.groupMinPercent} %` },
          { term: "Tính đạt theo", value: PASS_BASIS_LABEL[rule.passBasis] },
          { term: "Tiêu chí bắt buộc", value: rule.allMandatory ? "Phải đạt tất cả" : "Chỉ tính vào tỷ lệ của nội dung" },
          { term: "Hệ thống tự tính", value: rule.computedCriteria.join(", ") || "Không có" },
          {
            term: "Điều kiện đầu vào",
            value: (
              <ul className="list-disc pl-5">
                {rule.gates.map((gate) => (
                  <li key={gate}>{GATE_LABEL[gate]}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** Which set each unit type works by. */
export function SetsCard({ sets }: { sets: readonly { id: string; unitType: UnitType; name: string; version: number }[] }) {
  return (
    <Card title="Bộ tiêu chí">
      <DefinitionList
        items={sets.map((set) => ({
          term: UNIT_TYPE_LABEL[set.unitType],
          value: (
            <Link href={`/bo-tieu-chi/${set.id}`} prefetch={false} className="link">
              {set.name}, bản {set.version}
            </Link>
          ),
        }))}
      />
    </Card>
  );
}

/** The căn cứ of the cycle. */
export function ReferencesCard({ references }: { references: readonly ReferenceDocument[] }) {
  return (
    <Card title="Văn bản làm căn cứ">
      {references.length === 0 && <p className="text-muted">Chưa có văn bản nào.</p>}
      <ol className="list-decimal space-y-1 pl-5">
        {references.map((reference) => (
          <li key={`${reference.number}-${reference.date}`}>
            {reference.number} ngày {formatDay(reference.date)}
            {reference.issuer && ` của ${reference.issuer}`}: {reference.title}
          </li>
        ))}
      </ol>
    </Card>
  );
}
