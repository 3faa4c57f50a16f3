import type { ReactNode } from "react";
import { Paper } from "@/components/documents/paper";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { DocumentContent } from "@/lib/domain/document";
import type { Standing } from "@/lib/domain/verification-code";
import { KIND_TITLE } from "./kind-title";
import { StandingBadge } from "./standing-badge";

/** What is said of another decision that this one belongs with, before its number. */
const RELATED = {
  withdraws: { tone: "info", words: "Thu hồi từ quyết định" },
  withdrawnBy: { tone: "warn", words: "Đã có quyết định thu hồi" },
  replaces: { tone: "info", words: "Thay thế quyết định" },
  replacedBy: { tone: "warn", words: "Đã bị thay thế bởi quyết định" },
} as const;

interface IssuedViewProps {
  decision: {
    id: string;
    numberText: string;
    day: string;
    issuedAt: string;
    sha256: string;
    intact: boolean;
    document: DocumentContent;
    standing: Standing;
    voided: { reason: string; at: string } | null;
    related: readonly { id: string; numberText: string; kind: "recognition" | "withdrawal"; way: keyof typeof RELATED }[];
  };
  /** The card of its code and signed files. */
  signed: ReactNode;
}

/** An issued decision: its paper as frozen, its file, its hash, its signed files, and the decisions it belongs with. */
export function IssuedView({ decision, signed }: IssuedViewProps) {
  const { id, sha256, intact, related, voided } = decision;
  const what = voided ? "quyết định đã hủy" : "quyết định";
  const check = intact ? "Nội dung còn nguyên như khi ban hành" : "Nội dung KHÔNG còn khớp mã kiểm tra";
  const facts = [
    { term: "Số, ký hiệu", value: decision.numberText },
    { term: "Tình trạng", value: <StandingBadge standing={decision.standing} /> },
    { term: "Ngày ký", value: decision.day },
    { term: "Ban hành trên hệ thống", value: decision.issuedAt },
    {
      term: "Mã kiểm tra (SHA-256)",
      value: <span className="font-normal text-[0.9375rem] [overflow-wrap:anywhere]">{sha256}</span>,
      action: <CopyButton text={sha256}>Chép mã</CopyButton>,
    },
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {voided && (
        <div id="da-huy">
          <Notice tone="bad" title={`Quyết định này đã hủy lúc ${voided.at}`}>
            Lý do: {voided.reason} Số {decision.numberText} giữ nguyên trong sổ, không cấp lại; nội dung dưới đây không có hiệu lực.
          </Notice>
        </div>
      )}
      {related.map((other) => (
        <Notice
          key={other.id}
          tone={RELATED[other.way].tone}
          title={`${RELATED[other.way].words}: ${other.numberText}`}
          actions={
            <LinkButton href={`/van-ban/${other.id}`} variant="secondary" hiddenText={KIND_TITLE[other.kind]}>
              Xem quyết định
            </LinkButton>
          }
        />
      ))}
      <Card
        title="Văn bản"
        aside={<span className={intact ? "text-good" : "font-semibold text-bad"}>{check}</span>}
        className="print:hidden"
      >
        <DefinitionList items={facts} />
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={`/api/tai-ve/quyet-dinh/${id}?dang=pdf`} variant={voided ? "secondary" : "primary"} icon="download" download>
            {`Tải ${what} (PDF)`}
          </LinkButton>
          <LinkButton href={`/api/tai-ve/quyet-dinh/${id}`} variant="secondary" icon="download" download>
            {`Tải ${what} (DOCX)`}
          </LinkButton>
        </div>
      </Card>
      {signed}
      <div className="min-w-0">
        <Paper content={decision.document} label={`Quyết định số ${decision.numberText}`} />
      </div>
    </div>
  );
}
