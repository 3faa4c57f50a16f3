import type { NextRequest } from "next/server";
import { fileResponse, madeFileResponse, nothingToDownload } from "@/lib/api/file-response";
import { bodyListFile } from "@/lib/documents/xlsx/body-list-file";
import { listFile } from "@/lib/documents/xlsx/list-file";
import { matrixFile } from "@/lib/documents/xlsx/matrix-file";
import { unitTableWorkbook } from "@/lib/documents/xlsx/unit-table";
import { listFilterSentence, matrixFilterSentence } from "@/lib/domain/table-filter";
import { historyExport } from "@/lib/queries/history-exports";
import { levelProposalExport, levelSummaryExport } from "@/lib/queries/level-exports";
import type { ListExport } from "@/lib/queries/list-export";
import { auditExport, peopleExport, progressExport, unitsExport } from "@/lib/queries/list-exports";
import { rankingDetailExport, rankingExport } from "@/lib/queries/ranking-exports";
import { reconciliationExport } from "@/lib/queries/reconciliation-export";
import { registerExport } from "@/lib/queries/register-export";
import { rehearsalExport } from "@/lib/queries/rehearsal-export";
import { schemeExport } from "@/lib/queries/scheme-export";
import { yearOf } from "@/lib/queries/search-params";
import { criteriaExport, extensionsExport, importsExport } from "@/lib/queries/settings-exports";
import { sheetsExport } from "@/lib/queries/sheet-exports";
import { findUnitTable, listFilterOf, matrixFilterOf, readBodyList, readMatrix } from "@/lib/queries/tables";
import { followingExport, unitAdjustmentsExport } from "@/lib/queries/unit-exports";
import { unitHistoryExport } from "@/lib/queries/unit-history";
import {
  adjustmentsExport,
  agendaExport,
  decisionsExport,
  inspectionsExport,
  issuedExport,
  meetingsExport,
} from "@/lib/queries/year-exports";

type Params = Record<string, string>;

async function unitTable({ nam = "", "don-vi": donVi = "" }: Params): Promise<Response> {
  const view = await findUnitTable(nam, donVi);
  if (!view) return nothingToDownload();
  const { table, head, shortName } = view;
  return fileResponse(await unitTableWorkbook(table, head), `Bảng tổng hợp ${table.year} - ${shortName || table.unitName}`, "xlsx");
}

async function bodyList(params: Params): Promise<Response> {
  const filter = listFilterOf(params);
  const { list, head, all } = await readBodyList(params.nam ?? "", filter);
  if (all === 0) return nothingToDownload();
  return madeFileResponse(bodyListFile(list, head, listFilterSentence(filter)), `Danh sách trình BTV ${list.year}`, "xlsx");
}

async function matrix(params: Params): Promise<Response> {
  const filter = matrixFilterOf(params);
  const view = await readMatrix(params.nam ?? "", filter);
  if (view.dataDate === null) return nothingToDownload();
  return madeFileResponse(matrixFile(view, matrixFilterSentence(filter)), `Ma trận chỉ tiêu ${view.matrix.year}`, "xlsx");
}

async function list(made: Promise<ListExport | null>): Promise<Response> {
  const found = await made;
  if (!found) return nothingToDownload();
  return madeFileResponse(listFile(found.table, found.head), found.name, "xlsx");
}

const DOWNLOADS: Record<string, (params: Params) => Promise<Response>> = {
  "bang-tong-hop": unitTable,
  "danh-sach": bodyList,
  "ma-tran": matrix,
  "qua-cac-nam": (params) => list(historyExport(params["don-vi"] ?? "")),
  "chay-thu": (params) => list(rehearsalExport(yearOf(params.nam ?? ""), params)),
  "doi-chieu-phan-mem": (params) => list(reconciliationExport(yearOf(params.nam ?? ""), params)),
  "tien-do": (params) => list(progressExport(yearOf(params.nam ?? ""), params)),
  "dieu-chinh": (params) => list(adjustmentsExport(yearOf(params.nam ?? ""))),
  "kiem-tra": (params) => list(inspectionsExport(yearOf(params.nam ?? ""), params)),
  "phien-hop": (params) => list(meetingsExport(yearOf(params.nam ?? ""))),
  "bieu-quyet": (params) => list(agendaExport(yearOf(params.nam ?? ""), params.phien ?? "")),
  "so-quyet-dinh": (params) => list(decisionsExport(yearOf(params.nam ?? ""))),
  "van-ban": () => list(issuedExport()),
  "gia-han": (params) => list(extensionsExport(yearOf(params.nam ?? ""))),
  "bo-tieu-chi": (params) => list(criteriaExport(params.bo ?? "")),
  "bo-quy-tac": (params) => list(schemeExport(params.bo ?? "")),
  "nhap-du-lieu": () => list(importsExport()),
  "theo-doi": (params) => list(followingExport({ nam: params.nam ?? "", donVi: params["don-vi"] ?? "" })),
  "dieu-chinh-don-vi": (params) => list(unitAdjustmentsExport({ nam: params.nam ?? "", donVi: params["don-vi"] ?? "" })),
  "don-vi": (params) => list(unitsExport(params)),
  "thay-doi-to-chuc": (params) => list(unitHistoryExport(params)),
  "nguoi-dung": (params) => list(peopleExport(params)),
  "nhat-ky": (params) => list(auditExport(params)),
  "so-van-ban": (params) => list(registerExport(params)),
  "xep-hang": (params) => list(rankingExport(params)),
  "chi-tiet-thi-dua": (params) => list(rankingDetailExport(params)),
  "phieu-cham": (params) => list(sheetsExport(params)),
  "de-xuat-xep-loai": (params) => list(levelProposalExport(params)),
  "tong-hop-xep-loai": (params) => list(levelSummaryExport(params)),
};

/** Tables as workbooks under the same filters as their pages: /api/tai-ve/danh-sach?nam=2024&cum=Cụm 1. Reads only, as the signed-in person. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ loai: string }> }): Promise<Response> {
  const { loai } = await params;
  const make = Object.hasOwn(DOWNLOADS, loai) ? DOWNLOADS[loai] : undefined;
  return make ? make(Object.fromEntries(request.nextUrl.searchParams)) : nothingToDownload();
}
