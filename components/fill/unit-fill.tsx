import { DossierHeader } from "@/components/dossier/dossier-header";
import { Notice } from "@/components/ui/notice";
import { FillCard } from "./fill-card";
import { FillUploads } from "./fill-uploads";

interface UnitFillProps {
  part: "dang-ky" | "tu-danh-gia";
  head: { base: string; year: number; unitCode: string; unitName: string };
  due: string;
  /** Why nothing can be filled in now; null where it can. */
  closed: string | null;
  /** Why the last upload was refused. */
  problem?: string;
  uploads: Parameters<typeof FillUploads>[0]["uploads"];
}

const LABEL = { "dang-ky": "Đăng ký", "tu-danh-gia": "Tự đánh giá" } as const;

/** The page "Điền trên Excel" of a unit's registration or self-assessment. */
export function UnitFill({ part, head, due, closed, problem, uploads }: UnitFillProps) {
  return (
    <div className="max-w-form space-y-5">
      <DossierHeader
        head={head}
        title={`${LABEL[part]} ${head.year}: điền trên Excel`}
        where={due}
        between={[{ href: `${head.base}/${part}`, label: LABEL[part] }]}
      />
      {problem && (
        <Notice tone="bad" live title="Chưa nhận được tệp">
          {problem}
        </Notice>
      )}
      {closed ? (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      ) : (
        <FillCard year={head.year} part={part} unitCode={head.unitCode} />
      )}
      <FillUploads uploads={uploads} />
    </div>
  );
}
