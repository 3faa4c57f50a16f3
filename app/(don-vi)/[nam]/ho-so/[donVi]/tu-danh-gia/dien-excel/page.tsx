import type { Metadata } from "next";
import { cookies } from "next/headers";
import { UnitFill } from "@/components/fill/unit-fill";
import { FILL_PROBLEM } from "@/lib/forms/fill";
import { readUnitFill } from "@/lib/queries/fill-page";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tự đánh giá ${(await params).nam} · Điền trên Excel` };
}

export default async function AssessmentFillPage({ params }: Props) {
  const page = await readUnitFill(await params, "result");
  return <UnitFill part="tu-danh-gia" {...page} problem={(await cookies()).get(FILL_PROBLEM)?.value} />;
}
