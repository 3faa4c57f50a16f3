import type { Metadata } from "next";
import Link from "next/link";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { CopyList } from "@/components/software/copy-list";
import { readCopyValues } from "@/lib/queries/copy-values";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Chép sang Phần mềm ${(await params).nam}` };
}

export default async function CopyPage({ params }: Props) {
  const { head, groups, counts, mayOrder } = await readCopyValues(await params);
  return (
    <div className="max-w-form">
      <DossierHeader
        head={head}
        title="Chép sang Phần mềm Quản lý đoàn viên"
        where={`${counts.filled}/${counts.total} tiêu chí đã có số liệu. Các ô xếp theo thứ tự gõ: bấm Chép, dán sang Phần mềm, rồi sang ô kế tiếp.`}
      />
      {mayOrder && (
        <p className="mb-4 print:hidden">
          <Link href={`/${head.year}/phan-mem/thu-tu-chep`} className="link">
            Đổi thứ tự các ô
          </Link>
        </p>
      )}
      <CopyList storeKey={`chep-phan-mem:${head.dossierId}`} groups={groups} />
    </div>
  );
}
