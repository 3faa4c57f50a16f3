import type { Metadata } from "next";
import { ListConfirm } from "@/components/handover/list-confirm";
import { ListPreview } from "@/components/handover/list-preview";
import { ListTakeBack } from "@/components/handover/list-take-back";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { applyHandovers, takeBackList } from "@/lib/actions/handover-lists";
import { readFrame } from "@/lib/queries/frame";
import { readHandoverList } from "@/lib/queries/handover-lists";

export const metadata: Metadata = { title: "Xem trước bàn giao" };

export default async function HandoverListPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, fileName, day, done, preview } = await readHandoverList((await params).id);
  const { placeName } = await readFrame();
  const positions = preview ? preview.counts.new + preview.counts.changed : 0;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          breadcrumb={
            <Breadcrumb
              items={[
                { href: "/ban-giao", label: "Bàn giao" },
                { href: "/ban-giao/excel", label: "Từ Excel" },
              ]}
            />
          }
          title={fileName}
          where={`Dòng không ghi ngày: bàn giao từ ${day}`}
        />
      </div>
      {preview && positions === 0 && <Notice tone="info">Không có chức vụ nào để bàn giao trong tệp này.</Notice>}
      <ListConfirm
        action={applyHandovers.bind(null, id)}
        seal={preview?.seal ?? ""}
        positions={positions}
        refused={preview?.counts.refused ?? 0}
        written={done?.written ?? null}
        bodyName={placeName}
      />
      {preview && <ListPreview preview={preview} />}
      {done && <ListTakeBack action={takeBackList.bind(null, id)} done={done} />}
    </>
  );
}
