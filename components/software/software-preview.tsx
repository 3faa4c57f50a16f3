import { ImportPreview } from "@/components/imports/import-preview";
import { NothingNotice } from "@/components/imports/preview-notices";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SoftwareConfirmForm } from "./confirm-form";
import { SoftwareSteps } from "./software-steps";

interface SoftwarePreviewProps {
  id: string;
  year: number;
  path: string;
  /** Why there is no preview. */
  problem: string | null;
  preview: Parameters<typeof ImportPreview>[0]["preview"] | null;
  /** How many names are still asked. */
  asked: number;
  rows: { new: number; changed: number; refused: number } | null;
  /** What a confirmation sends back; null where there is nothing to write. */
  seal: string | null;
}

/** Steps 4 and 5: what would be written, unit by unit, and the confirmation. */
export function SoftwarePreview({ id, year, path, problem, preview, asked, rows, seal }: SoftwarePreviewProps) {
  return (
    <>
      <SoftwareSteps year={year} current={4} path={path} />
      {problem && (
        <Notice tone="bad" title="Chưa xem trước được" actions={<LinkButton href={`${path}/nhan-dang`}>Chọn tờ và cột</LinkButton>}>
          {problem}
        </Notice>
      )}
      {preview && rows && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {asked > 0 && (
            <Notice
              tone="warn"
              title={`${asked} tên chưa ghép được với đơn vị`}
              actions={
                <LinkButton href={`${path}/ghep-don-vi`} variant="secondary">
                  Ghép đơn vị
                </LinkButton>
              }
            >
              Các dòng đó được tính là từ chối cho đến khi đồng chí chọn đơn vị.
            </Notice>
          )}
          <ImportPreview path={path} preview={preview} subject="Đơn vị">
            {seal ? <SoftwareConfirmForm year={year} id={id} seal={seal} counts={rows} /> : <NothingNotice refused={rows.refused} />}
          </ImportPreview>
        </div>
      )}
    </>
  );
}
