import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SheetCounts } from "@/components/imports/sheet-counts";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { undoSoftware } from "@/lib/actions/software-import";

interface SoftwareReportProps {
  id: string;
  year: number;
  path: string;
  fileName: string;
  status: "applied" | "undone";
  undoneAt: string;
  isLast: boolean;
  report: {
    counts: { new: number; changed: number; unchanged: number; refused: number };
    refused: readonly unknown[];
    unmatched: readonly { code: string; name: string; row: number }[];
    undone?: { restored: number; left: { what: string; reason: string }[] };
  };
}

/** What an import from the national software wrote, what it left out, with the way back while it is the last one of the year. */
export function SoftwareReport({ id, year, path, fileName, status, undoneAt, isLast, report }: SoftwareReportProps) {
  const { counts, refused, unmatched, undone } = report;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {undone ? (
        <Notice tone={undone.left.length > 0 ? "warn" : "info"} title={`Đã hoàn tác lúc ${undoneAt}: trả lại ${undone.restored} đơn vị.`}>
          {undone.left.map((line) => (
            <p key={line.what}>
              {line.what}: {line.reason}
            </p>
          ))}
        </Notice>
      ) : (
        <Notice tone="good" title={`Đã ghi kết quả của ${counts.new + counts.changed} đơn vị`} live>
          Phần đơn vị tự khai không thay đổi. Trang đối chiếu cho biết hai bên lệch nhau ở đâu.
        </Notice>
      )}
      <SheetCounts sheets={[{ sheet: fileName, kindLabel: "Kết quả trên Phần mềm", counts }]} />
      {unmatched.length > 0 && (
        <Card title={`${unmatched.length} dòng của tệp không thuộc đơn vị nào ở đây`}>
          <ul className="list-disc pl-5">
            {unmatched.map(({ code, name, row }) => (
              <li key={row}>
                Dòng {row}: {[code, name].filter(Boolean).join(" · ")}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/${year}/doi-chieu-phan-mem`}>Đối chiếu hai bên</LinkButton>
        {refused.length > 0 && (
          <LinkButton href={`${path}/bang-loi`} variant="secondary" icon="download" download>
            {`Tải bảng lỗi (${refused.length})`}
          </LinkButton>
        )}
        {status === "applied" && isLast && (
          <ActionForm action={undoSoftware.bind(null, { year, id })} warnOnLeave={false} label="Hoàn tác lần nhập">
            <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang hoàn tác…">
              Hoàn tác lần nhập này
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {status === "applied" && !isLast && (
        <p className="text-muted">Chỉ hoàn tác được lần nhập gần nhất của năm; sau lần này đã có lần nhập khác.</p>
      )}
    </div>
  );
}
