import { YearArchiveForm } from "@/components/export/year-archive-form";
import { LinkButton } from "@/components/ui/link-button";

/** What one takes home from the list of progress: the whole year, or the list as filtered. */
export function ProgressActions({ year, listHref }: { year: number; listHref: string }) {
  return (
    <>
      <YearArchiveForm year={year} />
      <LinkButton href={listHref} variant="secondary" icon="download" download>
        Tải danh sách đang lọc
      </LinkButton>
    </>
  );
}
