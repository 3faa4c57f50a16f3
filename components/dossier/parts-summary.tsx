import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PART_LABEL } from "@/lib/domain/labels";
import type { DossierParts } from "@/lib/domain/parts";
import { formatDay } from "@/lib/format";

/** The vote, the opinion and the software step in a few lines. */
export function PartsSummary({ parts, href }: { parts: DossierParts; href?: string }) {
  const { minutes, opinion, software } = parts;
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
          {
            term: PART_LABEL["phan-mem"],
            value: software.doneOn ? [`Ngày ${formatDay(software.doneOn)}`, software.proof].filter(Boolean).join(": ") : "Chưa hoàn thành",
          },
        ]}
      />
    </Card>
  );
}
