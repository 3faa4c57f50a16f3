import type { Metadata } from "next";
import { cookies } from "next/headers";
import { UnitFill } from "@/components/fill/unit-fill";
import { FILL_PROBLEM } from "@/lib/forms/fill";
import { readUnitFill } from "@/lib/queries/fill-page";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đăng ký ${(await params).nam} · Điền trên Excel` };
}

export default async function RegistrationFillPage({ params }: Props) {
  const page = await readUnitFill(await params, "target");
  return <UnitFill part="dang-ky" {...page} problem={(await cookies()).get(FILL_PROBLEM)?.value} />;
}
