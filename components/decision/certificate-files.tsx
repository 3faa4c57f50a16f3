import { AskExport } from "@/components/export/ask-export";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { requestDecisionCertificates } from "@/lib/actions/certificates";
import type { DecisionKey } from "@/lib/actions/decision";
import { CERTIFICATES_AT_ONCE } from "@/lib/domain/export";

/** All certificates of a decision as one file to print: at once, or in the background where there are many. */
export function CertificateFiles({ decision, count }: { decision: DecisionKey; count: number }) {
  const href = `/api/tai-ve/giay-chung-nhan/${decision.id}`;
  return (
    <Card title="In giấy chứng nhận" className="mt-6 print:hidden">
      <p className="mb-3">Đã cấp {count} giấy chứng nhận theo quyết định này. Tệp gồm tất cả, mỗi giấy một trang, xếp theo mã đơn vị.</p>
      {count > CERTIFICATES_AT_ONCE ? (
        <AskExport action={requestDecisionCertificates.bind(null, decision)}>Lập tệp để in (PDF)</AskExport>
      ) : (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${href}?dang=pdf`} variant="secondary" icon="download" download>
            Tải tất cả giấy chứng nhận (PDF)
          </LinkButton>
          <LinkButton href={href} variant="secondary" icon="download" download>
            Tải tất cả giấy chứng nhận (DOCX)
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
