import type { Metadata } from "next";
import { QuickPage } from "@/components/quick/quick-page";
import { readQuickTable } from "@/lib/queries/quick-table";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tự đánh giá ${(await params).nam} · Điền nhanh` };
}

export default async function AssessmentQuickPage({ params }: Props) {
  return <QuickPage part="tu-danh-gia" {...(await readQuickTable(await params, "result"))} />;
}
