import { PreviewRows } from "@/components/imports/preview-rows";
import { RemarkTable } from "@/components/imports/remark-table";
import { SheetCounts } from "@/components/imports/sheet-counts";

interface ListPreviewProps {
  preview: {
    sheet: string;
    counts: { new: number; changed: number; unchanged: number; refused: number };
    changes: Parameters<typeof PreviewRows>[0]["rows"];
    refused: Parameters<typeof RemarkTable>[0]["remarks"];
  };
}

/** What a list would do: how many, what is refused and where, then every position. */
export function ListPreview({ preview }: ListPreviewProps) {
  const { sheet, counts, changes, refused } = preview;
  return (
    <div className="space-y-5">
      <SheetCounts sheets={[{ sheet, kindLabel: "Chức vụ tại đơn vị", counts }]} />
      {refused.length > 0 && (
        <section aria-labelledby="tu-choi" className="space-y-3">
          <h2 id="tu-choi" className="font-semibold text-lg">
            {refused.length} ô bị từ chối
          </h2>
          <RemarkTable label="Ô bị từ chối" remarks={refused} />
        </section>
      )}
      {changes.length > 0 && (
        <section aria-labelledby="se-ghi" className="space-y-3">
          <h2 id="se-ghi" className="font-semibold text-lg">
            Sẽ bàn giao
          </h2>
          <PreviewRows label="Chức vụ sẽ bàn giao" subject="Chức vụ" rows={changes} />
        </section>
      )}
    </div>
  );
}
