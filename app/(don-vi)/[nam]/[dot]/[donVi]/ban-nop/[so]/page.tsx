import type { Metadata } from "next";
import { Receipt } from "@/components/dossier/receipt";
import { LineTable } from "@/components/scoring/line-table";
import { SheetHeader } from "@/components/scoring/sheet-header";
import { readSentSheet } from "@/lib/queries/score-sheet";
import { type SearchParams, sheetParams } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string; donVi: string; so: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { so, ...place } = await params;
  return { title: `Bản nộp ${so} · ${roundTitle(place)}` };
}

export default async function SentSheetPage({ params, searchParams }: Props) {
  const { head, receipt, waiting, points, level, lines } = await readSentSheet({ ...(await params), ...sheetParams(await searchParams) });
  const next = waiting
    ? "Đoàn Khối sẽ thẩm định từng mục; kết quả và lý do hiện ở trang phiếu, đồng chí giải trình được ngay tại đó."
    : "Đoàn Khối đã xem bản này; đồng chí xem kết quả ở trang phiếu.";
  return (
    <div className="max-w-page space-y-5">
      <SheetHeader head={head} title={`Bản nộp ${receipt.number}`} />
      <Receipt {...receipt} next={next} />
      <p>
        Tổng điểm tự chấm: <strong>{points}</strong>
        {level && (
          <>
            {" "}
            · Tự xếp loại: <strong>{level}</strong>
          </>
        )}
      </p>
      <LineTable label={`Bản nộp ${receipt.number}`} lines={lines} />
    </div>
  );
}
