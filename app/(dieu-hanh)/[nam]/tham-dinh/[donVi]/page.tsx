import type { Metadata } from "next";
import { Desk } from "@/components/review/desk/desk";
import { readDesk } from "@/lib/queries/appraisal";
import { deskFilterOf } from "@/lib/queries/desk-filter";
import { choiceParam, type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Bàn thẩm định" };

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: SearchParams;
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { nam, donVi } = await params;
  const year = yearOf(nam);
  const found = await searchParams;
  const { filter, query } = deskFilterOf(found);
  const show = choiceParam(found, "hien", ["da-sua", "chua-ket-luan"] as const) ?? "tat-ca";
  const { list, dossier } = await readDesk(year, decodeURIComponent(donVi), filter);
  return <Desk key={dossier.id} dossier={dossier} list={list} year={year} query={query} view={filter.view} show={show} />;
}
