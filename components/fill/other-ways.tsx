import { LinkButton } from "@/components/ui/link-button";

/** Beside the pages of each nội dung: the table to paste into, and the workbook to fill in offline. */
export function OtherWays({ base }: { base: string }) {
  return (
    <nav aria-label="Cách điền khác" className="flex flex-wrap gap-3">
      <LinkButton href={`${base}/dien-nhanh`} variant="secondary" icon="table">
        Điền nhanh trong bảng
      </LinkButton>
      <LinkButton href={`${base}/dien-excel`} variant="secondary" icon="file-spreadsheet">
        Điền trên Excel
      </LinkButton>
    </nav>
  );
}
