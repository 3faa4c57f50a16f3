import type { SuccessorForm, UnitChangeRequest } from "../../../lib/domain/unit-change";
import type { ChangeRows, DossierFactsOfChange, RoleOfChange } from "../../../lib/domain/unit-change-ways";

export const ROOT = "root";

/** The agencies of Cần Thơ before 2025, as far as they were regrouped. Source: organisations.md. */
const AGENCIES = {
  nn: "Sở Nông nghiệp và Phát triển nông thôn",
  tn: "Sở Tài nguyên và Môi trường",
  gt: "Sở Giao thông vận tải",
  xd: "Sở Xây dựng",
  tt: "Sở Thông tin và Truyền thông",
  kh: "Sở Khoa học và Công nghệ",
  bao: "Báo Cần Thơ",
  dai: "Đài Phát thanh và Truyền hình",
  yt: "Sở Y tế",
  ccty: "Chi cục Thú y",
};

/** The body with its units as of 2025; cycle 2024 has closed its figures, 2025 is being worked on. */
export function ground(more: Partial<ChangeRows> = {}): ChangeRows {
  const units = Object.entries(AGENCIES).map(([id, name]) => {
    const parentId = id === "ccty" ? "nn" : ROOT;
    const level = id === "ccty" ? ("chiDoan" as const) : ("doanCoSo" as const);
    return { id, code: `DCS-${id}`, name, parentId, level, validFrom: "2022-01-01", establishedOn: null, dissolvedOn: null };
  });
  const body = { id: ROOT, code: "KHOI", name: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ", parentId: null };
  const root = { ...body, level: "body" as const, validFrom: "2022-01-01", establishedOn: null, dissolvedOn: null };
  return {
    today: "2025-03-10",
    rootUnitId: ROOT,
    units: [root, ...units],
    takenCodes: new Set(units.map((unit) => unit.code.toLowerCase())),
    dossiers: [],
    roles: [],
    counters: [],
    drafts: [],
    contents: new Map(),
    ...more,
  };
}

export function named(name: string, code = ""): SuccessorForm {
  return { code, name, shortName: "", headerUpper: "", headerName: "", level: "", unitType: "", cluster: "" };
}

/** A decision of 20/02/2025 in force from 01/03/2025. */
export function decided(operation: UnitChangeRequest["operation"], more: Partial<UnitChangeRequest>): UnitChangeRequest {
  const decision = { decisionNumber: "15-QĐ/ĐTN", decidedOn: "2025-02-20", effectiveOn: "2025-03-01" };
  return { operation, ...decision, unitIds: [], survivorId: "", successors: [], parentId: "", ...more };
}

/** The dossier of a unit in a year, its registration approved where nothing else is said. */
export function dossier(unitId: string, more: Partial<DossierFactsOfChange> = {}): DossierFactsOfChange {
  const year = more.year ?? 2025;
  const facts = { cycleId: `c${year}`, dataDate: `${year}-10-31`, status: "registrationApproved" as const, filled: true, monitor: null };
  return { id: `${unitId}-${year}`, unitId, year, ...facts, ...more };
}

export function officer(unitId: string, more: Partial<RoleOfChange> = {}): RoleOfChange {
  const person = { id: `role-${unitId}`, userId: `user-${unitId}`, userName: `Bí thư ${unitId}` };
  return { ...person, unitId, position: "secretary", validFrom: "2023-01-01", hasOther: false, hasUnusedLink: false, ...more };
}
