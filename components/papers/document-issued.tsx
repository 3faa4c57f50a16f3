import Link from "next/link";
import type { ReactNode } from "react";
import { Paper } from "@/components/documents/paper";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { replaceIssuedDocument, voidIssuedDocument } from "@/lib/actions/documents";
import type { DocumentContent } from "@/lib/domain/document";
import { FileLinks } from "./file-links";

interface DocumentIssuedProps {
  document: {
    id: string;
    title: string;
    status: "draft" | "issued" | "voided";
    numberText: string;
    day: string;
    mayWrite: boolean;
    document: DocumentContent;
    issued: { at: string; sha256: string; intact: boolean; code: string } | null;
    voided: { at: string; reason: string } | null;
    related: readonly { id: string; label: string; relation: "replaces" | "replacedBy" }[];
  };
  /** The card of its code and signed files. */
  signed: ReactNode;
}

/** An issued document: its paper as frozen, its files, its hash, its code and signed files, what replaced it, and the ways to void or replace it. */
export function DocumentIssued({ document, signed }: DocumentIssuedProps) {
  const { id, issued, voided, related, mayWrite, status } = document;
  const replaced = related.some((other) => other.relation === "replacedBy");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {voided && (
        <Notice tone="bad" title="Văn bản đã hủy trước khi ký">
          {voided.reason} ({voided.at})
        </Notice>
      )}
      {related.map((other) => (
        <Notice key={other.id} tone={other.relation === "replacedBy" ? "warn" : "info"}>
          {other.relation === "replacedBy" ? "Được thay thế bằng " : "Thay thế cho "}
          <Link href={`/van-ban/${other.id}`} className="link">
            {other.label}
          </Link>
        </Notice>
      ))}
      {issued && (
        <Card title="Văn bản" className="print:hidden">
          <DefinitionList items={factsOf(document, issued)} />
          <div className="mt-4">
            <FileLinks id={id} status={status} />
          </div>
        </Card>
      )}
      {signed}
      <div className="min-w-0">
        <Paper content={document.document} label={document.title} />
      </div>
      {mayWrite && status === "issued" && !replaced && <Mend id={id} />}
    </div>
  );
}

function factsOf({ numberText, day }: DocumentIssuedProps["document"], issued: NonNullable<DocumentIssuedProps["document"]["issued"]>) {
  const { sha256, intact, at } = issued;
  const wide = (text: string) => <span className="font-normal text-[0.9375rem] [overflow-wrap:anywhere]">{text}</span>;
  return [
    ...(numberText ? [{ term: "Số, ký hiệu", value: numberText }] : []),
    { term: "Ngày", value: day },
    { term: "Ban hành trên hệ thống", value: at },
    { term: "Mã kiểm tra (SHA-256)", value: wide(sha256), action: <CopyButton text={sha256}>Chép mã kiểm tra</CopyButton> },
    { term: "Nội dung", value: intact ? "Còn nguyên như khi ban hành" : "KHÔNG còn khớp mã kiểm tra" },
  ];
}

function Mend({ id }: { id: string }) {
  return (
    <Details summary="Văn bản có sai sót?" card className="print:hidden">
      <div className="grid gap-6">
        <ActionForm action={voidIssuedDocument.bind(null, id)} label="Hủy văn bản chưa ký" idPrefix="huy" className="grid gap-3">
          <Textarea
            name="reason"
            label="Hủy văn bản chưa ký"
            hint="Số đã cấp giữ nguyên trong sổ và được đánh dấu hủy. Ghi lý do."
            required
            maxLength={1000}
          />
          <div>
            <SubmitButton variant="danger" pendingText="Đang hủy…">
              Hủy văn bản
            </SubmitButton>
          </div>
        </ActionForm>
        <ActionForm action={replaceIssuedDocument.bind(null, id)} label="Văn bản thay thế" idPrefix="thay" warnOnLeave={false}>
          <p className="mb-3">Đã ký rồi thì soạn văn bản thay thế: văn bản này còn hiệu lực cho đến khi văn bản thay thế được ban hành.</p>
          <SubmitButton variant="secondary" pendingText="Đang soạn…">
            Soạn văn bản thay thế
          </SubmitButton>
        </ActionForm>
      </div>
    </Details>
  );
}
