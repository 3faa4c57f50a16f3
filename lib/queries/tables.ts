import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { type ListFilter, type MatrixFilter, OUTCOME_CHOICES, PROPOSAL_CHOICES } from "../domain/table-filter";
import { type BodyListView, bodyListFor, type MatrixView, matrixFor } from "./body-tables";
import { requireRight } from "./rights";
import { choiceParam, type SearchParams, textParam } from "./search-params";
import { type UnitTableView, unitTableFor } from "./unit-table";

type Params = Awaited<SearchParams>;

/** Reads the filters of the Khối's list from an address; page and file ask alike. */
export function listFilterOf(params: Params): ListFilter {
  return {
    search: textParam(params, "tim"),
    cluster: textParam(params, "cum"),
    proposal: choiceParam(params, "de-xuat", PROPOSAL_CHOICES),
    outcome: choiceParam(params, "ket-qua", OUTCOME_CHOICES),
  };
}

/** Reads the filters of the matrix from an address. */
export function matrixFilterOf(params: Params): MatrixFilter {
  return { cluster: textParam(params, "cum"), failing: textParam(params, "loc") === "chua-dat" };
}

/** Gives a unit's Bảng tổng hợp to the signed-in person; another unit's is not found. */
export async function readUnitTable(address: { nam: string; donVi: string }): Promise<UnitTableView> {
  const actor = await requireActor();
  const key = { year: yearOf(address.nam), unitCode: decodeURIComponent(address.donVi) };
  return (await unitTableFor(actor, key, now())) ?? notFound();
}

/** Gives the Khối's list to those who see the whole body. */
export async function readBodyList(year: string, filter: ListFilter): Promise<BodyListView> {
  return bodyListFor(await requireRight("seeBody"), yearOf(year), filter, now());
}

/** Gives the matrix to those who see the whole body. */
export async function readMatrix(year: string, filter: MatrixFilter): Promise<MatrixView> {
  return matrixFor(await requireRight("seeBody"), yearOf(year), filter, now());
}

/** The year of an address; 0, which no cycle has, where it is none. */
export function yearOf(text: string): number {
  return /^\d{4}$/.test(text) ? Number(text) : 0;
}
