import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PART_LABEL } from "@/lib/domain/labels";
import type { DossierParts } from "@/lib/domain/parts";
import type { SoftwareReading } from "@/lib/domain/software-step";
import { formatDay } from "@/lib/format";

interface PartsSummaryProps {
  parts: DossierParts;
  /** What the Khối read in the national software; null where it has not looked. */
  reading: SoftwareReading | null;
  href?: string;
}

/** The vote, the opinion and the software step in a few lines. */
export function PartsSummary({ parts, reading, href }: PartsSummaryProps) {
  const { minutes, opinion } = parts;
  const begun = [minutes.heldOn, minutes.present, minutes.total, minutes.votesFor].some((value) => value !== null && value !== "");
  const vote = `Họp ngày ${formatDay(minutes.heldOn) || "…"}, dự ${minutes.present ?? "…"}/${minutes.total ?? "…"} ủy viên, ${minutes.votesFor ?? "…"} phiếu tán thành`;
  const signed = [opinion.signer, opinion.position, formatDay(opinion.signedOn)].filter(Boolean).join(", ");
  return (
    <Card
      title="Biên bản, ý kiến cấp ủy, phần mềm"
      aside={
        href && (
          <a href={href} className="link inline-flex min-h-9 items-center print:hidden">
            Sửa
          </a>
        )
      }
    >
      <DefinitionList
        items={[
          { term: PART_LABEL["bien-ban"], value: begun ? vote : "Chưa có" },
          { term: PART_LABEL["y-kien-cap-uy"], value: [opinion.text, signed && `(${signed})`].filter(Boolean).join(" ") || "Chưa có" },
          { term: PART_LABEL["phan-mem"], value: softwareLine(parts, reading) },
        ]}
      />
    </Card>
  );
}

function softwareLine({ software }: DossierParts, reading: SoftwareReading | null): string {
  const stated = software.doneOn ? [`Ngày ${formatDay(software.doneOn)}`, software.proof].filter(Boolean).join(": ") : "Đơn vị chưa khai";
  return [stated, reading && `Phần mềm ghi: ${reading.words}`].filter(Boolean).join(" · ");
}
