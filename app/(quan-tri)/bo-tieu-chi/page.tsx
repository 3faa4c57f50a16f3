import type { Metadata } from "next";
import { SetsList } from "@/components/criteria/sets-list";
import { PageHeader } from "@/components/ui/page-header";
import { readCriteriaSets } from "@/lib/queries/criteria-sets";

export const metadata: Metadata = { title: "Bộ tiêu chí" };

export default async function CriteriaSetsPage() {
  const { sets } = await readCriteriaSets();
  return (
    <>
      <PageHeader title="Bộ tiêu chí" where="Theo loại hình đơn vị. Bộ đã công bố không đổi; muốn sửa thì sao chép thành bản nháp mới." />
      <SetsList sets={sets} />
    </>
  );
}
