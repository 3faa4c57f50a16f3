import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { proposalLabel, reasonSentence, VERDICT_LABEL } from "@/lib/domain/labels";
import type { Tabled } from "@/lib/domain/tabled";

/** What the BTV looks at while it discusses one dossier, in big type: shares, the Đề xuất with its reasons, what to mind. */
export function DossierBrief({ tabled, conflicted }: { tabled: Tabled; conflicted: readonly string[] }) {
  const { groups, eligible, reasons, belowTarget, disagreements, lateDays } = tabled;
  return (
    <Card edge={eligible ? "good" : "warn"} className="text-lg sm:text-xl">
      <div className="mb-5 grid grid-cols-3 gap-2 sm:gap-3">
        {groups.map((group) => (
          <p key={group.code} className="rounded-control bg-sunken px-1 py-3 text-center">
            <span className="block text-[0.9375rem] text-muted sm:text-base">Nội dung {group.code}</span>
            <span className={`font-semibold text-3xl sm:text-4xl ${group.holds ? "text-good" : "text-bad"}`}>
              {group.passed}/{group.applicable}
            </span>
            <span className="sr-only">{group.holds ? " đạt" : " chưa đạt"}</span>
          </p>
        ))}
      </div>
      <p className="flex flex-wrap items-center gap-3 font-semibold">
        Đề xuất: <Badge tone={eligible ? "good" : "warn"}>{proposalLabel(eligible)}</Badge>
      </p>
      <Points title="Vì" items={reasons.map((reason) => ({ key: JSON.stringify(reason), text: reasonSentence(reason) }))} />
      <Points
        title="Đạt ngưỡng, chưa đạt chỉ tiêu đăng ký"
        items={belowTarget.map((line) => ({
          key: line.code,
          text: `${line.code} ${line.name}: kết quả ${line.result}, chỉ tiêu ${line.target}`,
        }))}
      />
      <Points
        title="Thẩm định khác tự đánh giá"
        items={disagreements.map((line) => ({
          key: line.code,
          text: (
            <>
              {line.code} {line.name}: đơn vị {VERDICT_LABEL[line.own].toLowerCase()}, thẩm định{" "}
              <strong>{VERDICT_LABEL[line.appraised].toLowerCase()}</strong>
              {line.reason && <span className="block text-muted">{line.reason}</span>}
            </>
          ),
        }))}
      />
      {lateDays > 0 && <p className="mt-4">Nộp báo cáo trễ {lateDays} ngày.</p>}
      {conflicted.length > 0 && <p className="mt-4">Không biểu quyết vì giữ chức vụ tại đơn vị: {conflicted.join(", ")}.</p>}
    </Card>
  );
}

function Points({ title, items }: { title: string; items: readonly { key: string; text: ReactNode }[] }) {
  if (items.length === 0) return null;
  return (
    <div className="mt-4">
      <h2 className="font-semibold">{title}</h2>
      <ul className="list-disc space-y-1 pl-6">
        {items.map((item) => (
          <li key={item.key}>{item.text}</li>
        ))}
      </ul>
    </div>
  );
}
