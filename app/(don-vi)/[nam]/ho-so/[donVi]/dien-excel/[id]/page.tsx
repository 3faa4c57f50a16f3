import type { Metadata } from "next";
import { FillPreview } from "@/components/fill/fill-preview";
import { readFillPreview } from "@/lib/queries/fill-preview";
import { pageParam, type SearchParams } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Xem trước tệp đã điền" };

interface Props {
  params: Promise<{ nam: string; donVi: string; id: string }>;
  searchParams: SearchParams;
}

export default async function UnitFillPreviewPage({ params, searchParams }: Props) {
  return <FillPreview view={await readFillPreview(await params, pageParam(await searchParams))} />;
}
