import { Notice } from "@/components/ui/notice";
import type { Missing } from "@/lib/domain/dossier";
import { groupOf } from "@/lib/domain/items";
import { PART_LABEL } from "@/lib/domain/labels";
import { isPart } from "@/lib/domain/parts";
import { anchorOf } from "./anchor";

const LEAD: Record<Missing["what"], string> = {
  target: "Chưa có chỉ tiêu",
  result: "Chưa có kết quả",
  reason: "Chưa ghi lý do",
  evidence: "Chưa có minh chứng hoặc giải trình",
  part: "Chưa đủ thông tin",
};

/** What is missing before it can be sent, by kind, each a link to its field. */
export function MissingList({ base, missing }: { base: string; missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  const kinds = Object.entries(LEAD).filter(([what]) => missing.some((item) => item.what === what));
  return (
    <Notice tone="warn" title={`Còn ${missing.length} mục cần hoàn thành trước khi nộp`} className="mb-5">
      <dl className="space-y-1">
        {kinds.map(([what, lead]) => (
          <div key={what} className="flex flex-wrap items-baseline gap-x-1">
            <dt>{lead}:</dt>
            {missing
              .filter((item) => item.what === what)
              .map(({ item }) => (
                <dd key={item}>
                  <a
                    href={`${base}/${isPart(item) ? "kem-theo" : groupOf(item)}#${anchorOf(item)}`}
                    className="link inline-flex min-h-8 items-center px-1.5 font-medium"
                  >
                    {isPart(item) ? PART_LABEL[item] : item}
                  </a>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </Notice>
  );
}
