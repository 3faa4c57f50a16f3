import type { Metadata } from "next";
import { DeskLines } from "@/components/scoring/desk-lines";
import { DESK_DONE, DeskNotices } from "@/components/scoring/desk-notices";
import { DeskSteps } from "@/components/scoring/desk-steps";
import { SheetHeader } from "@/components/scoring/sheet-header";
import { EmptyState } from "@/components/ui/empty-state";
import { readSheetAppraisal } from "@/lib/queries/appraise-sheet";
import { choiceParam, type SearchParams, sheetParams } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string; donVi: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Thẩm định phiếu · ${roundTitle(await params)}` };
}

export default async function AppraiseSheetPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const desk = await readSheetAppraisal({ ...(await params), ...sheetParams(query) });
  const { head } = desk;
  const keys = { sheetId: head.sheetId, stamp: head.stamp, userId: desk.draftOf };
  return (
    <div className="max-w-page space-y-5">
      <SheetHeader head={head} title="Thẩm định phiếu chấm" where={desk.received ?? "Chưa nộp phiếu"} above={desk.list} />
      <DeskNotices {...desk} done={choiceParam(query, "da", DESK_DONE)} />
      {desk.received ? (
        <DeskLines {...desk} keys={keys} />
      ) : (
        !desk.setAside && <EmptyState>Đơn vị chưa nộp phiếu nào, nên chưa có gì để thẩm định.</EmptyState>
      )}
      <DeskSteps head={head} may={desk.may} aside={desk.aside} />
    </div>
  );
}
