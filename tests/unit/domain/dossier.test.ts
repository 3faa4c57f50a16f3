import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "../../../lib/domain/assessment";
import { criterionByCode } from "../../../lib/domain/criteria";
import { lateDays } from "../../../lib/domain/deadlines";
import {
  computedResult,
  type DossierFacts,
  missingForAssessment,
  missingForRegistration,
  proposeDossier,
} from "../../../lib/domain/dossier";
import { reasonSentence } from "../../../lib/domain/labels";
import { NO_RESULT } from "../../../lib/domain/measure";
import { fullEntries, proposedContent } from "../../support/criteria";

const content = proposedContent();
const due = new Date("2024-11-07T16:59:59Z");
const facts = (changes: Partial<DossierFacts> = {}): DossierFacts => ({
  content,
  rule: DEFAULT_RULE,
  status: "assessmentSubmitted",
  entries: fullEntries(content),
  parts: {
    minutes: { number: "01-BB/ĐTN", heldOn: "2024-11-01", present: 7, total: 9, votesFor: 7 },
    opinion: { text: "Thống nhất", signer: "Bí thư Đảng ủy", position: "Bí thư", signedOn: "2024-11-02" },
    software: { doneOn: "2024-11-03", proof: "Ảnh chụp màn hình" },
  },
  files: new Set(),
  software: null,
  record: {
    registeredAt: new Date("2023-11-14T02:00:00Z"),
    registrationDueAt: new Date("2023-11-30T16:59:59Z"),
    reportedAt: new Date("2024-11-05T02:00:00Z"),
    reportDueAt: due,
  },
  isActiveDoanCoSo: true,
  registrationAccepted: true,
  disciplined: false,
  ...changes,
});
const at = new Date("2024-11-05T03:00:00Z");

describe("the Đề xuất of a dossier", () => {
  it("is đủ điều kiện when every gate and criterion holds", () => {
    expect(proposeDossier(facts(), at)).toMatchObject({ eligible: true, reasons: [] });
  });

  it("7: a report after the instant of the deadline is late by days and still assessable; 2.9 counts it", () => {
    const reportedAt = new Date("2024-11-07T17:00:00Z");
    expect(lateDays(reportedAt, due)).toBe(1);
    const proposal = proposeDossier(facts({ record: { ...facts().record, reportedAt } }), at);
    expect(proposal.verdicts["2.9"]).toBe("notMet");
    expect(proposal.verdicts["1.1"]).toBe("met");
  });

  it.each([
    ["G1", { isActiveDoanCoSo: false }],
    ["G2", { registrationAccepted: false }],
    ["G4", { parts: { ...facts().parts, software: { doneOn: null, proof: "" } } }],
    ["G5", { disciplined: true }],
  ] as const)("fails at %s", (gate, change) => {
    expect(proposeDossier(facts(change), at).reasons).toContainEqual({ kind: "gate", gate });
  });

  it("rests G4 on the Khối's reading of the software, and says where the reading contradicts the unit", () => {
    const read = { completedOn: null, note: "", sourceFile: "xuat.csv", sourceRow: "dòng 5", checkedBy: "Thư ký", checkedOn: "2024-11-10" };
    const silent = { parts: { ...facts().parts, software: { doneOn: null, proof: "" } } };
    expect(proposeDossier(facts({ ...silent, software: { ...read, outcome: "done" } }), at).eligible).toBe(true);
    expect(missingForAssessment(facts({ ...silent, software: { ...read, outcome: "done" } }), at)).toEqual([]);
    expect(missingForAssessment(facts({ ...silent, software: { ...read, outcome: "notDone" } }), at)).toEqual([
      { item: "phan-mem", what: "part" },
    ]);
    const contradicted = proposeDossier(facts({ software: { ...read, outcome: "notDone" } }), at);
    expect(contradicted.reasons).toEqual([{ kind: "gate", gate: "G4", because: "contradicted" }]);
    expect(contradicted.reasons.map(reasonSentence)).toEqual([
      "Đơn vị khai đã hoàn thành trên Phần mềm Quản lý đoàn viên, nhưng Đoàn Khối đối chiếu thấy chưa.",
    ]);
  });

  it("fails at G3 while nothing was sent", () => {
    const proposal = proposeDossier(facts({ record: { ...facts().record, reportedAt: null } }), at);
    expect(proposal.reasons).toContainEqual({ kind: "gate", gate: "G3" });
  });
});

describe("computed criteria", () => {
  const criterion = (code: string) => criterionByCode(content, code) ?? content.groups[0]?.criteria[0];
  const compute = (code: string, record: Partial<DossierFacts["record"]>, now = at) => {
    const found = criterion(code);
    return found ? computedResult(found, DEFAULT_RULE, { ...facts().record, ...record }, now) : null;
  };

  it("2.2 is có when the registration came by its last second, and không one second after", () => {
    expect(compute("2.2", { registeredAt: new Date("2023-11-30T16:59:59Z") })?.result.numerator).toBe(1);
    expect(compute("2.2", { registeredAt: new Date("2023-11-30T17:00:00Z") })?.result.numerator).toBe(0);
    expect(compute("2.2", { registeredAt: null })?.result.numerator).toBe(0);
  });

  it("2.9 counts registration and report sent through the system", () => {
    expect(compute("2.9", {})?.result).toMatchObject({ numerator: 2, denominator: 2 });
    expect(compute("2.9", { registeredAt: null })?.result).toMatchObject({ numerator: 1, denominator: 2 });
    expect(compute("2.9", { reportedAt: null }, new Date("2024-11-20T00:00:00Z"))?.result).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it("stays with the unit's figure where the cycle says so", () => {
    const found = criterion("2.9");
    expect(found && computedResult(found, { ...DEFAULT_RULE, computedCriteria: ["2.2"] }, facts().record, at)).toBeNull();
  });
});

describe("what is missing", () => {
  it("lists criteria without a target, but never a text criterion", () => {
    const missing = missingForRegistration({ content, entries: [] });
    expect(missing).toHaveLength(24);
    expect(missing.some((item) => item.item === "3.7")).toBe(false);
  });

  it("asks for result, reason and evidence in this order, and for the three parts", () => {
    const entries = fullEntries(content, {
      "1.1": { result: NO_RESULT },
      "2.4": { target: 300, result: { ...NO_RESULT, numerator: 2 } },
      "3.1": { evidenceCount: 0 },
      "1.4": { result: { ...NO_RESULT, notApplicable: true } },
    });
    const parts = { ...facts().parts, opinion: { text: "", signer: "", position: "", signedOn: null } };
    expect(missingForAssessment(facts({ entries, parts }), at)).toEqual([
      { item: "1.1", what: "result" },
      { item: "1.4", what: "reason" },
      { item: "2.4", what: "reason" },
      { item: "3.1", what: "evidence" },
      { item: "y-kien-cap-uy", what: "part" },
    ]);
  });
});
