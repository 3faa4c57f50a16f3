import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { FileUpload } from "@/components/form/file-upload";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Details } from "@/components/ui/details";
import { FileItem } from "@/components/ui/file-item";
import { addReferenceAction, describeEvidenceAction, removeEvidenceAction } from "@/lib/actions/evidence";
import { formatBytes, formatDay } from "@/lib/format";

export interface EvidenceItemData {
  id: string;
  title: string;
  fileName: string | null;
  size: number | null;
  href: string | null;
  inline: boolean;
  documentNumber: string;
  documentDate: string | null;
}

interface EvidenceStripProps {
  dossierId: string;
  /** Criterion code or part. */
  item: string;
  evidence: readonly EvidenceItemData[];
  editable: boolean;
  uploadsAllowed: boolean;
}

const ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx";
const MAX_BYTES = 20_000_000;

/** The evidence under an item: files and document references, with the ways to add, describe and take off. */
export function EvidenceStrip({ dossierId, item, evidence, editable, uploadsAllowed }: EvidenceStripProps) {
  const id = item.replace(".", "-");
  if (!editable && evidence.length === 0) return null;
  return (
    <section aria-label={`Minh chứng ${item}`} className="mt-4 space-y-3">
      {evidence.map((piece) => (
        <Piece key={piece.id} piece={piece} editable={editable} />
      ))}
      {editable && uploadsAllowed && (
        <FileUpload
          action="/api/minh-chung"
          id={`tep-${id}`}
          label="Thêm tệp minh chứng"
          accept={ACCEPT}
          maxBytes={MAX_BYTES}
          maxText="20 MB"
          fields={{ dossierId, item }}
          camera
        />
      )}
      {editable && (
        <Details summary={uploadsAllowed ? "Thêm văn bản không có tệp" : "Ghi số, ngày văn bản làm minh chứng"}>
          {!uploadsAllowed && (
            <p className="mb-3 text-muted">Đơn vị lực lượng vũ trang không tải tệp lên: chỉ ghi số, ký hiệu, ngày văn bản.</p>
          )}
          <ActionForm action={addReferenceAction} resetOnSuccess idPrefix={`vb-${id}`} className="space-y-3">
            <input type="hidden" name="dossierId" value={dossierId} />
            <input type="hidden" name="item" value={item} />
            <DocumentFields />
            <SubmitButton variant="secondary" icon="plus">
              Thêm văn bản
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
    </section>
  );
}

function DocumentFields({ piece }: { piece?: EvidenceItemData }) {
  return (
    <>
      <TextInput name="documentNumber" label="Số, ký hiệu" hint="Ví dụ: 12-KH/ĐTN" defaultValue={piece?.documentNumber} maxLength={80} />
      <DateInput name="documentDate" label="Ngày văn bản" defaultValue={formatDay(piece?.documentDate ?? null)} />
      <TextInput name="title" label="Trích yếu" hint="Không bắt buộc" defaultValue={piece?.title} maxLength={300} />
    </>
  );
}

function Piece({ piece, editable }: { piece: EvidenceItemData; editable: boolean }) {
  const name = piece.fileName ?? (piece.title || piece.documentNumber);
  const number = piece.documentNumber === name ? "" : piece.documentNumber;
  const document = [number, formatDay(piece.documentDate)].filter(Boolean).join(", ");
  const meta = [piece.size === null ? "" : formatBytes(piece.size), piece.fileName ? piece.title : "", document]
    .filter(Boolean)
    .join(" · ");
  const href = piece.href ? (piece.inline ? `${piece.href}?xem=1` : piece.href) : undefined;
  return (
    <div>
      <FileItem
        name={name}
        href={href}
        newTab={piece.inline}
        meta={meta || undefined}
        icon={piece.href ? "paperclip" : "file-text"}
        actions={editable && <Remove id={piece.id} name={name} />}
      />
      {editable && piece.fileName && (
        <Details summary={document ? "Sửa số, ngày văn bản" : "Ghi số, ngày văn bản"}>
          <ActionForm action={describeEvidenceAction} idPrefix={`sua-${piece.id}`} className="space-y-3">
            <input type="hidden" name="evidenceId" value={piece.id} />
            <DocumentFields piece={piece} />
            <SubmitButton variant="secondary" icon="save">
              Lưu
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
    </div>
  );
}

function Remove({ id, name }: { id: string; name: string }) {
  return (
    <ActionForm action={removeEvidenceAction} idPrefix={`go-${id}`} warnOnLeave={false}>
      <input type="hidden" name="evidenceId" value={id} />
      <SubmitButton variant="quiet" icon="x" pendingText="…" aria-label={`Gỡ ${name}`} title="Gỡ minh chứng này" />
    </ActionForm>
  );
}
