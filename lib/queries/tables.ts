import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { type ListFilter, type MatrixFilter, OUTCOME_CHOICES, PROPOSAL_CHOICES } from "../domain/table-filter";
import { type BodyListView, bodyListFor, type MatrixView, matrixFor } from "./body-tables";
import { requireRight } from "./rights";
import { choiceParam, type SearchParams, textParam, yearOf } from "./search-params";
import { type UnitTableView, unitTableFor } from "./unit-table";

type Params = Awaited<SearchParams>;

/** Reads the filters of the Khối's list from an address; page and file ask alike. */
export function listFilterOf(params: Params): ListFilter {
  return {
    search: textParam(params, "tim"),
    cluster: textParam(params, "cum"),
    proposal: choiceParam(params, "de-xuat", PROPOSAL_CHOICES),
    outcome: choiceParam(params, "ket-qua", OUTCOME_CHOICES),
    compared: textParam(params, "so-sanh") === "1",
  };
}

/** Reads the filters of the matrix from an address. */
export function matrixFilterOf(params: Params): MatrixFilter {
  const compared = textParam(params, "so-sanh") === "1";
  return { cluster: textParam(params, "cum"), failing: textParam(params, "loc") === "chua-dat", compared };
}

/** Gives a unit's Bảng tổng hợp to the signed-in person; null where it is another unit's or there is none. */
export async function findUnitTable(year: string, unitCode: string): Promise<UnitTableView | null> {
  return unitTableFor(await requireActor(), { year: yearOf(year), unitCode }, now());
}

/** Gives the Bảng tổng hợp that a page's address names, or the page of what is not found. */
export async function readUnitTable(address: { nam: string; donVi: string }): Promise<UnitTableView> {
  return (await findUnitTable(address.nam, decodeURIComponent(address.donVi))) ?? notFound();
}

/** Gives the Khối's list to those who see the whole body. */
export async function readBodyList(year: string, filter: ListFilter): Promise<BodyListView> {
  return bodyListFor(await requireRight("seeBody"), yearOf(year), filter, now());
}

/** Gives the matrix to those who see the whole body. */
export async function readMatrix(year: string, filter: MatrixFilter): Promise<MatrixView> {
  return matrixFor(await requireRight("seeBody"), yearOf(year), filter, now());
}

/** Gives one row of a unit's table as lines for the dialog of the matrix; null where the person has no such row. */
export async function readCellStory(address: {
  nam: string;
  donVi: string;
  ma: string;
}): Promise<{ term: string; value: string }[] | null> {
  const view = await findUnitTable(address.nam, address.donVi);
  const row = view?.table.groups.flatMap((group) => group.rows).find((candidate) => candidate.code === address.ma);
  if (!row) return null;
  return [
    { term: "Chỉ tiêu đăng ký", value: row.unit === "" || row.target.includes("%") ? row.target : `${row.target} (${row.unit})` },
    { term: "Kết quả thực hiện", value: row.result },
    { term: "Tỷ lệ so với đăng ký", value: row.ratio },
    { term: "Đơn vị tự đánh giá", value: row.selfVerdict },
    { term: `Minh chứng (${row.evidence.length})`, value: row.evidence.join("\n") },
    { term: "Đoàn Khối thẩm định", value: row.appraised },
    { term: "Ghi chú, nguyên nhân", value: row.note },
  ];
}
