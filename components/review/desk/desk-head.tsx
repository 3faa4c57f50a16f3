import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { FilterChips } from "@/components/ui/filter-chips";
import { PageHeader } from "@/components/ui/page-header";
import type { DossierData, ItemData } from "./types";

interface DeskHeadProps {
  dossier: DossierData;
  year: number;
  query: string;
  show: string;
  items: readonly ItemData[];
}

/** Head of an open dossier: whose, which version, when. */
export function DeskHead({ dossier, year, query, items }: Omit<DeskHeadProps, "show">) {
  const criteria = items.filter((item) => !item.isPart).length;
  return (
    <PageHeader
      title={dossier.name}
      where={
        <>
          {dossier.sent}
          {dossier.changed > 0 && ` · so với bản trước: ${dossier.changed} trong ${criteria} tiêu chí đã sửa`}
        </>
      }
      actions={<Badge tone={dossier.tone}>{dossier.status}</Badge>}
      breadcrumb={
        <div className="lg:hidden">
          <Breadcrumb items={[{ href: `/${year}/tham-dinh${query}`, label: "Bàn thẩm định" }]} />
        </div>
      }
    />
  );
}

/** Which rows to show, and the keys over them. */
export function DeskRowsHead({ dossier, year, query, show, items }: DeskHeadProps) {
  const path = `/${year}/tham-dinh/${dossier.code}${query}`;
  const address = (value: string) => (value === "tat-ca" ? path : `${path}${query ? "&" : "?"}hien=${value}`);
  const open = items.filter((item) => item.mark === null).length;
  const choices = [
    { value: "tat-ca", label: "Tất cả", count: items.length },
    { value: "da-sua", label: "Đã sửa so với bản trước", count: dossier.changed },
    { value: "chua-ket-luan", label: "Chưa kết luận", count: open },
  ].filter((choice) => choice.count > 0 || choice.value === show);
  return (
    <>
      <div className="mb-4">
        <FilterChips
          label="Mục hiển thị"
          items={choices.map(({ value, label, count }) => ({ href: address(value), label, count, current: value === show }))}
        />
      </div>
      {!dossier.whyNot.mark && (
        <p className="mb-4 text-[0.9375rem] text-muted">
          <span className="max-lg:hidden">
            Phím trong bảng: <kbd className="font-semibold">↑ ↓</kbd> tiêu chí · <kbd className="font-semibold">J</kbd> đơn vị sau ·{" "}
          </span>
          <strong>Đ</strong> đồng ý · <strong>K</strong> kết luận khác · <strong>?</strong> chưa đủ minh chứng
        </p>
      )}
    </>
  );
}
