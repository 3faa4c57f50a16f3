import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { PrintButton } from "@/components/ui/print-button";
import { formatInstant, formatReceipt } from "@/lib/format";

interface ReceiptProps {
  number: number;
  submittedAt: Date;
  submittedBy: string;
  lateDays: number;
  dueAt: Date;
  sha256: string;
  imported: boolean;
  /** What happens now, as a sentence. */
  next: string;
}

/** The receipt of a version: when it was received, which one, its fingerprint, what happens next. */
export function Receipt(props: ReceiptProps) {
  const { number, submittedAt, submittedBy, lateDays, sha256 } = props;
  return (
    <Card title={`Đã nhận lúc ${formatReceipt(submittedAt)} · bản ${number}`} edge={lateDays > 0 ? "warn" : "good"} aside={<PrintButton />}>
      <DefinitionList
        items={[
          { term: "Người nộp", value: props.imported ? "Nhập từ bản giấy" : submittedBy },
          {
            term: "Thời hạn",
            value: (
              <span className="flex flex-wrap items-center gap-2">
                {formatInstant(props.dueAt)}
                <Badge tone={lateDays > 0 ? "warn" : "good"}>{lateDays > 0 ? `Trễ ${lateDays} ngày` : "Đúng hạn"}</Badge>
              </span>
            ),
          },
          {
            term: "Mã của bản nộp (SHA-256)",
            value: <code className="break-all text-[0.9375rem]">{sha256}</code>,
            action: <CopyButton text={sha256}>Chép mã</CopyButton>,
          },
        ]}
      />
      <p className="mt-3">{props.next}</p>
    </Card>
  );
}
