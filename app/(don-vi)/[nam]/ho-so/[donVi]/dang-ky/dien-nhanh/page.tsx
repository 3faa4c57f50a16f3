import type { Metadata } from "next";
import { QuickPage } from "@/components/quick/quick-page";
import { readQuickTable } from "@/lib/queries/quick-table";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đăng ký ${(await params).nam} · Điền nhanh` };
}

export default async function RegistrationQuickPage({ params }: Props) {
  return <QuickPage part="dang-ky" {...(await readQuickTable(await params, "target"))} />;
}
