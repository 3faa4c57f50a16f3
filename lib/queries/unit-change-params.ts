import "server-only";
import { UNIT_OPERATIONS, type UnitOperation } from "../domain/unit-change";
import { OPERATION_SLUG } from "../domain/unit-change-words";
import { readDay } from "../format";
import { unitChangeSchema } from "../forms/unit-change";
import { isId, type SearchParams, textParam } from "./search-params";

type Params = Awaited<SearchParams>;

/** Gives the operation that an address names, or undefined. */
export function operationOf(slug: string): UnitOperation | undefined {
  return UNIT_OPERATIONS.find((operation) => OPERATION_SLUG[operation] === slug);
}

function idsOf(params: Params): string[] {
  return [params["don-vi"] ?? []].flat().filter(isId).slice(0, 20);
}

const FIELDS = ["ma", "ten", "ten-ngan", "dong-tren", "dong-duoi", "cap", "loai-hinh", "cum"] as const;

/** How many new units the form of a division asks for. */
function countOf(params: Params, operation: UnitOperation): number {
  if (operation !== "split") return 1;
  const wanted = Number(textParam(params, "them") || textParam(params, "moi"));
  const least = textParam(params, "giu") === "co" ? 1 : 2;
  return Number.isInteger(wanted) && wanted >= least && wanted <= 10 ? wanted : 2;
}

/** Reads the wizard's address: what was typed, as it was typed, and the request that the rules look at. */
export function wizardOf(params: Params, operation: UnitOperation) {
  const typed: Record<string, string> = {};
  for (const name of ["so", "ngay-ky", "ngay", "giu", "cap-tren"]) typed[name] = textParam(params, name);
  const count = countOf(params, operation);
  for (let index = 1; index <= count; index += 1) {
    for (const field of FIELDS) typed[`${field}.${index}`] = textParam(params, `${field}.${index}`);
  }
  const unitIds = idsOf(params);
  const at = (field: (typeof FIELDS)[number], index: number) => typed[`${field}.${index + 1}`] ?? "";
  const all = Array.from({ length: count }, (_, index) => ({
    ...{ code: at("ma", index), name: at("ten", index), shortName: at("ten-ngan", index), headerUpper: at("dong-tren", index) },
    ...{ headerName: at("dong-duoi", index), level: at("cap", index), unitType: at("loai-hinh", index), cluster: at("cum", index) },
  }));
  // A row left blank in a division is no unit; of a division at least the first is asked for.
  const successors = operation === "split" ? all.filter(({ name, code }, index) => index === 0 || name !== "" || code !== "") : all;
  const kept = typed.giu === "co" ? (unitIds[0] ?? "") : (typed.giu ?? "");
  const request = unitChangeSchema.parse({
    ...{
      operation,
      decisionNumber: typed.so,
      decidedOn: readDay(typed["ngay-ky"] ?? "") ?? "",
      effectiveOn: readDay(typed.ngay ?? "") ?? "",
    },
    ...{ unitIds, survivorId: operation === "merge" || operation === "split" ? kept : "", parentId: typed["cap-tren"] },
    successors: ["transfer", "dissolve"].includes(operation) ? [] : successors.map(withinLimits),
  });
  return { typed, count, request, wanted: { units: textParam(params, "tiep") !== "", preview: textParam(params, "xem") !== "" } };
}

/** Cuts what is longer than the fields of the form allow. */
function withinLimits(successor: Record<string, string>) {
  const limits: Record<string, number> = { code: 30, shortName: 100, cluster: 60 };
  return Object.fromEntries(Object.entries(successor).map(([name, value]) => [name, value.slice(0, limits[name] ?? 200)]));
}

/** The field of the wizard's form that a field of the request stands for. */
export function wizardField(field: string): string {
  const names: Record<string, string> = {
    ...{ decisionNumber: "so", decidedOn: "ngay-ky", effectiveOn: "ngay", unitIds: "don-vi", survivorId: "giu", parentId: "cap-tren" },
    ...{ code: "ma", name: "ten", successors: "ten.1" },
  };
  const [, index, part] = /^successors\.(\d+)\.(\w+)$/.exec(field) ?? [];
  return part ? `${names[part] ?? part}.${Number(index) + 1}` : (names[field] ?? field);
}

/** Gives the same address without one of its parameters: the step before, with everything that was typed. */
export function addressWithout(path: string, params: Params, name: string): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (key !== name) for (const one of [value ?? []].flat()) query.append(key, one);
  }
  return `${path}?${query}`;
}
