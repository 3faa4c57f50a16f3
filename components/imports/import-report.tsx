import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { createAccounts, undoImport } from "@/lib/actions/import";
import { SheetCounts } from "./sheet-counts";

interface ImportReportProps {
  id: string;
  status: "applied" | "undone";
  undoneAt: string;
  isLast: boolean;
  accounts: number;
  report: {
    year: number | null;
    bySheet: Parameters<typeof SheetCounts>[0]["sheets"];
    newUnits: number;
    changedUnits: number;
    registered: string[];
    targets: number;
    results: number;
    evidence: number;
    refused: readonly unknown[];
    undone?: { restored: number; left: { what: string; reason: string }[] };
  };
}

/** What an import wrote, with the way back while it is the last one. */
export function ImportReport({ id, status, undoneAt, isLast, accounts, report }: ImportReportProps) {
  const { year, undone } = report;
  const items = [
    { term: "Đơn vị", value: `${report.newUnits} thêm mới, ${report.changedUnits} cập nhật` },
    ...(year === null
      ? []
      : [
          { term: `Bản đăng ký năm ${year}`, value: `${report.registered.length} đơn vị, ${report.targets} chỉ tiêu` },
          { term: "Kết quả", value: `${report.results} tiêu chí, ${report.evidence} văn bản minh chứng` },
        ]),
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {undone && <UndoneNotice undoneAt={undoneAt} undone={undone} />}
      <Card title={undone ? "Lần nhập này đã ghi" : "Đã nhập xong"}>
        <DefinitionList items={items} />
      </Card>
      <SheetCounts sheets={report.bySheet} />
      <div className="flex flex-wrap gap-3">
        {report.refused.length > 0 && (
          <LinkButton href={`/nhap-du-lieu/${id}/bang-loi`} variant="secondary" icon="download" download>
            {`Tải bảng lỗi (${report.refused.length})`}
          </LinkButton>
        )}
        {accounts > 0 && (
          <ActionForm action={createAccounts.bind(null, id)} warnOnLeave={false} label="Tạo tài khoản">
            <SubmitButton icon="user-plus" pendingText="Đang tạo…">
              {`Tạo tài khoản cho ${accounts} đơn vị`}
            </SubmitButton>
          </ActionForm>
        )}
        {status === "applied" && isLast && (
          <ActionForm action={undoImport.bind(null, id)} warnOnLeave={false} label="Hoàn tác lần nhập">
            <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang hoàn tác…">
              Hoàn tác lần nhập này
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      {status === "applied" && !isLast && (
        <p className="text-muted">Chỉ hoàn tác được lần nhập gần nhất; sau lần này đã có lần nhập khác.</p>
      )}
    </div>
  );
}

function UndoneNotice({ undoneAt, undone }: { undoneAt: string; undone: NonNullable<ImportReportProps["report"]["undone"]> }) {
  return (
    <Notice tone={undone.left.length > 0 ? "warn" : "info"} title={`Đã hoàn tác lúc ${undoneAt}: trả lại ${undone.restored} dòng.`}>
      {undone.left.length > 0 && (
        <>
          <p>Giữ nguyên vì đã có thay đổi sau lần nhập:</p>
          <ul className="list-disc pl-5">
            {undone.left.map((line) => (
              <li key={`${line.what} ${line.reason}`}>
                {line.what}: {line.reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
