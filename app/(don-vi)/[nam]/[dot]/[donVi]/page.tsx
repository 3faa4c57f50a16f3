import type { Metadata } from "next";
import { SheetOverview } from "@/components/scoring/sheet-overview";
import { readScoreSheet } from "@/lib/queries/score-sheet";
import { type SearchParams, textParam } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string; donVi: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: roundTitle(await params) };
}

export default async function ScoreSheetPage({ params, searchParams }: Props) {
  const sheet = await readScoreSheet({ ...(await params), ky: textParam(await searchParams, "ky") });
  return <SheetOverview {...sheet} />;
}
