import type { Metadata } from "next";
import { Select } from "@/components/form/select";
import { InspectionForm } from "@/components/review/inspection-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readInspectionForm } from "@/lib/queries/inspections";
import { type SearchParams, textParam, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Ghi biên bản kiểm tra" };

interface Props {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export default async function NewInspectionPage({ params, searchParams }: Props) {
  const year = yearOf((await params).nam);
  const unitCode = textParam(await searchParams, "don-vi");
  const { units, chosen } = await readInspectionForm(year, unitCode);
  const path = `/${year}/kiem-tra`;
  return (
    <div className="max-w-form space-y-5">
      <PageHeader
        title="Ghi biên bản kiểm tra"
        kicker={`Năm công tác ${year}`}
        where={chosen?.unitName}
        breadcrumb={<Breadcrumb items={[{ href: path, label: "Kiểm tra" }]} />}
      />
      <form action={`${path}/moi`} method="get" className="flex flex-wrap items-end gap-3">
        <Select
          name="don-vi"
          label="Đơn vị"
          options={units}
          placeholder="Chọn đơn vị"
          defaultValue={unitCode}
          fieldClassName="w-full sm:w-96"
        />
        <Button type="submit" variant={chosen ? "secondary" : "primary"}>
          {chosen ? "Đổi đơn vị" : "Tiếp tục"}
        </Button>
      </form>
      {chosen?.whyNot && (
        <Notice tone="info" icon="lock">
          {chosen.whyNot}
        </Notice>
      )}
      {chosen && !chosen.whyNot && <InspectionForm year={year} dossierId={chosen.dossierId} groups={chosen.groups} />}
    </div>
  );
}
