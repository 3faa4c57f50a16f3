import { describe, expect, it } from "vitest";
import type { DossierContents } from "../../../lib/domain/combine-dossiers";
import { emptyEntry } from "../../../lib/domain/dossier";
import { NO_RESULT } from "../../../lib/domain/measure";
import type { UnitChangeRequest } from "../../../lib/domain/unit-change";
import { planUnitChange } from "../../../lib/domain/unit-change-plan";
import { type ChangeChoices, type ChangeRows, NO_CHOICES } from "../../../lib/domain/unit-change-ways";
import { choiceProblemSentence } from "../../../lib/domain/unit-change-words";
import { STATUSES } from "../../../lib/domain/workflow";
import { decided, dossier, ground, named, officer } from "./unit-change-cases";

const NEW = "moi-1";
const intoNew = decided("merge", { unitIds: ["nn", "tn"], successors: [named("Sở Nông nghiệp và Môi trường", "DCS-NNMT")] });
const intoOne = decided("merge", { unitIds: ["gt", "xd"], survivorId: "xd" });
const divided = decided("split", { unitIds: ["yt"], successors: [named("Sở Y tế", "YT1"), named("Bệnh viện", "YT2")] });
const partLeaves = decided("split", { unitIds: ["yt"], survivorId: "yt", successors: [named("Bệnh viện", "YT2")] });

/** Results of the criteria 1.1 to 1.3, one letter for each dossier that has it. */
const has = (codes: readonly string[]): DossierContents => ({
  ...{ status: "registrationApproved", returned: {}, evidence: [] },
  criteria: ["1.1", "1.2", "1.3"].map((code) => ({ code, kind: "count", name: code })),
  entries: codes.map((code) => ({ ...emptyEntry(code), result: { ...NO_RESULT, numerator: Number(code.slice(2)) }, reason: codes.join() })),
  parts: {
    minutes: { number: "", heldOn: null, present: null, total: null, votesFor: null },
    opinion: { text: "", signer: "", position: "", signedOn: null },
    software: { doneOn: null, proof: "" },
  },
});
const filled = new Map([
  ["nn-2025", has(["1.1"])],
  ["tn-2025", has(["1.1", "1.2"])],
  ["yt-2025", has(["1.2", "1.3"])],
]);

function plan(request: UnitChangeRequest, rows: Partial<ChangeRows> = {}, choices: Partial<ChangeChoices> = {}) {
  return planUnitChange(request, { ...NO_CHOICES, ...choices }, ground(rows));
}
function ways(request: UnitChangeRequest, rows: Partial<ChangeRows>) {
  return plan(request, rows).dossiers.map(({ id, reason, options }) => [id, reason, options.map(({ value }) => value)]);
}

describe("which units end and which go on", () => {
  it("both end where a new unit takes their place", () => {
    const { ended, successors } = plan(intoNew);
    expect(ended.map(({ id }) => id)).toEqual(["nn", "tn"]);
    expect(successors).toMatchObject([{ key: NEW, unitId: null, name: "Sở Nông nghiệp và Môi trường", sourceId: "nn" }]);
  });
  it("the one lives on into which the other goes", () => {
    const { ended, successors } = plan(intoOne);
    expect(ended.map(({ id }) => id)).toEqual(["gt"]);
    expect(successors).toMatchObject([{ key: "xd", unitId: "xd", name: "Sở Xây dựng", form: null }]);
  });
  it("a divided unit lives on or ends", () => {
    expect(plan(divided).ended.map(({ id }) => id)).toEqual(["yt"]);
    expect(plan(partLeaves).ended).toEqual([]);
    expect(plan(partLeaves).successors.map(({ key }) => key)).toEqual(["yt", NEW]);
  });
  it("a transfer or a new name ends nothing and touches no dossier", () => {
    const rows = { dossiers: [dossier("ccty"), dossier("yt")], roles: [officer("yt")] };
    for (const request of [
      decided("transfer", { unitIds: ["ccty"], parentId: "tn" }),
      decided("rename", { unitIds: ["yt"], successors: [named("Sở Y tế thành phố")] }),
    ]) {
      expect(plan(request, rows)).toMatchObject({ problems: [], open: [], ended: [], dossiers: [], roles: [], children: [] });
    }
  });
});

describe("open dossiers of a merger", () => {
  const rows = { dossiers: [dossier("nn"), dossier("tn")] };

  it("are carried or closed by a choice for each; nothing is chosen by itself", () => {
    expect(ways(intoNew, rows)).toEqual([
      ["nn-2025", "chosen", [`carry:${NEW}`, `combine:${NEW}`, "close"]],
      ["tn-2025", "chosen", [`carry:${NEW}`, `combine:${NEW}`, "close"]],
    ]);
    expect(plan(intoNew, rows).open.map(choiceProblemSentence)).toEqual([
      "Hồ sơ năm 2025 của Sở Nông nghiệp và Phát triển nông thôn: hãy chọn một cách.",
      "Hồ sơ năm 2025 của Sở Tài nguyên và Môi trường: hãy chọn một cách.",
    ]);
  });
  it("only one of two registrations of a year is carried", () => {
    const both = { "nn-2025": `carry:${NEW}`, "tn-2025": `carry:${NEW}` };
    expect(plan(intoNew, rows, { dossiers: both }).open).toMatchObject([{ code: "twoCarried", field: "dossiers.tn-2025" }]);
    expect(plan(intoNew, rows, { dossiers: { ...both, "tn-2025": "close" } }).open).toEqual([]);
  });
  it("a way that is not open is no choice", () => {
    expect(plan(intoNew, rows, { dossiers: { "nn-2025": "split", "tn-2025": "carry:xd" } }).open).toHaveLength(2);
  });
  it("the unit that is kept goes on with its own; the other one is combined with it or closes, by a choice", () => {
    const both = { dossiers: [dossier("gt"), dossier("xd")] };
    expect(ways(intoOne, both)).toEqual([
      ["gt-2025", "ownOpen", ["combine:xd", "close"]],
      ["xd-2025", "unitLivesOn", ["stay"]],
    ]);
    expect(plan(intoOne, both).open).toMatchObject([{ code: "unanswered", field: "dossiers.gt-2025" }]);
  });
  it("nothing is combined with a dossier that was sent, appraised or decided, and the reason says so", () => {
    const reasons = STATUSES.map((status) => [status, ways(intoOne, { dossiers: [dossier("gt"), dossier("xd", { status })] })[0]]);
    const open = ["notRegistered", "registrationReturned", "registrationApproved", "supplementRequested"];
    for (const [status, found] of reasons) {
      const isOpen = open.includes(String(status));
      expect(found?.[2], String(status)).toEqual(isOpen ? ["combine:xd", "close"] : ["close"]);
      expect(found?.[1], String(status)).toMatch(isOpen ? /^ownOpen$/ : /^own(Sent|Appraised|Decided)$/);
    }
  });
  it("one is combined with the one that is carried, not without it, and not with one that was sent", () => {
    const combine = { "nn-2025": `carry:${NEW}`, "tn-2025": `combine:${NEW}` };
    const { open, dossiers } = plan(intoNew, { ...rows, contents: filled }, { dossiers: combine });
    expect(open).toEqual([]);
    expect(dossiers[1]?.combined).toMatchObject({ intoId: "nn-2025", combination: { results: ["1.2"], kept: ["1.1"] } });
    expect(dossiers[1]?.combinable).toMatchObject([{ intoId: "nn-2025", name: "Sở Nông nghiệp và Phát triển nông thôn" }]);
    expect(plan(intoNew, rows, { dossiers: { ...combine, "nn-2025": "close" } }).open).toMatchObject([{ code: "combineAlone" }]);
    expect(plan(intoNew, rows, { dossiers: { ...combine, "nn-2025": `combine:${NEW}` } }).open).toHaveLength(2);
    const sent = { dossiers: [dossier("nn", { status: "registrationSubmitted" }), dossier("tn")] };
    expect(ways(intoNew, sent).map(([, reason, options]) => [reason, (options as string[]).includes(`combine:${NEW}`)])).toEqual([
      ["chosen", true],
      ["othersSent", false],
    ]);
    const three = { dossiers: [...sent.dossiers, dossier("yt")] };
    const intoThree = decided("merge", { unitIds: ["nn", "tn", "yt"], successors: intoNew.successors });
    expect(plan(intoThree, three, { dossiers: { ...combine, "yt-2025": "close" } }).open).toMatchObject([
      { code: "combineSent", field: "dossiers.tn-2025" },
    ]);
  });
  it("of several that are combined the earlier one goes first, and the preview of each says the same as its effect", () => {
    const three = { dossiers: [...rows.dossiers, dossier("yt")], contents: filled };
    const intoThree = decided("merge", { unitIds: ["nn", "tn", "yt"], successors: intoNew.successors });
    const choices = { "nn-2025": `carry:${NEW}`, "tn-2025": `combine:${NEW}`, "yt-2025": `combine:${NEW}` };
    const { dossiers } = plan(intoThree, three, { dossiers: choices });
    expect(dossiers.map(({ combined }) => combined?.combination.results)).toEqual([undefined, ["1.2"], ["1.3"]]);
    expect(dossiers[1]?.combinable.find(({ intoId }) => intoId === "nn-2025")?.combination).toEqual(dossiers[1]?.combined?.combination);
  });
  it("the unit that is kept can go on with the other one's where it has not begun", () => {
    const blank = dossier("xd", { status: "notRegistered", filled: false });
    expect(ways(intoOne, { dossiers: [dossier("gt"), blank] })[0]).toEqual(["gt-2025", "chosen", ["carry:xd", "close"]]);
  });
  it("in which nothing stands close without a question", () => {
    const blank = dossier("nn", { status: "notRegistered", filled: false });
    expect(ways(intoNew, { dossiers: [blank] })).toEqual([["nn-2025", "blank", ["close"]]]);
  });
  it("of a year whose figures closed before stay with the unit as it was, or close", () => {
    const on = (dataDate: string) => ways(intoNew, { dossiers: [dossier("nn", { year: 2024, dataDate })] })[0]?.[1];
    expect([on("2025-02-28"), on("2025-03-01")]).toEqual(["figuresClosed", "chosen"]);
  });
  it("are asked about in every status that is not decided or before the BTV", () => {
    const asked = STATUSES.filter((status) => plan(intoNew, { dossiers: [dossier("nn", { status })] }).open.length > 0);
    const closed = ["tabled", "recognised", "notRecognised", "withdrawn", "unitEnded", "recorded"];
    expect(asked).toEqual(STATUSES.filter((status) => !closed.includes(status)));
  });
});

describe("open dossiers of a division and a dissolution", () => {
  it("go to one successor, to each of them, or close", () => {
    expect(ways(divided, { dossiers: [dossier("yt")] })).toEqual([["yt-2025", "chosen", ["carry:moi-1", "carry:moi-2", "split", "close"]]]);
  });
  it("stay with the unit that lives on, and may be copied to the part that leaves", () => {
    expect(ways(partLeaves, { dossiers: [dossier("yt")] })).toEqual([["yt-2025", "unitLivesOn", ["stay", "split"]]]);
  });
  it("close where nobody goes on", () => {
    expect(ways(decided("dissolve", { unitIds: ["tt"] }), { dossiers: [dossier("tt")] })).toEqual([["tt-2025", "noSuccessor", ["close"]]]);
  });
});

describe("people, slips, units below and numbers", () => {
  it("roles go along to the one successor unless they are ended", () => {
    const rows = { roles: [officer("nn"), officer("tn")] };
    const { roles, twoSecretaries } = plan(intoNew, rows);
    expect(roles.map(({ choice }) => choice?.value)).toEqual([`move:${NEW}`, `move:${NEW}`]);
    expect(twoSecretaries).toEqual(["Sở Nông nghiệp và Môi trường"]);
    expect(plan(intoNew, rows, { roles: { "role-tn": "end" } }).twoSecretaries).toEqual([]);
  });
  it("nobody is moved to a unit where they hold a role already", () => {
    const rows = { roles: [officer("gt", { userId: "same" }), officer("xd", { userId: "same" })] };
    expect(plan(intoOne, rows).roles).toMatchObject([{ id: "role-gt", choice: { kind: "end" } }]);
  });
  it("the old role runs on while a dossier of the unit still goes on under its name", () => {
    const kept = { dossiers: [dossier("nn", { year: 2024 })], roles: [officer("nn")] };
    expect(plan(intoNew, kept, { dossiers: { "nn-2024": "stay" } }).roles[0]?.runsOn).toBe(true);
    expect(plan(intoNew, kept, { dossiers: { "nn-2024": "close" } }).roles[0]?.runsOn).toBe(false);
  });
  it("an unused slip is withdrawn where no role remains", () => {
    const dissolved = decided("dissolve", { unitIds: ["tt"] });
    const withSlip = (more = {}) => plan(dissolved, { roles: [officer("tt", { hasUnusedLink: true, ...more })] }).withdrawnLinks;
    expect(withSlip()).toEqual([{ userId: "user-tt", name: "Bí thư tt" }]);
    expect(withSlip({ hasOther: true })).toEqual([]);
    expect(plan(intoNew, { roles: [officer("nn", { hasUnusedLink: true })] }).withdrawnLinks).toEqual([]);
  });
  it("units below hang under the successor; under the unit above where there is none", () => {
    expect(plan(intoNew).children).toMatchObject([{ id: "ccty", choice: { toKey: NEW } }]);
    expect(plan(decided("dissolve", { unitIds: ["nn"] })).children).toMatchObject([{ id: "ccty", choice: { toKey: "root" } }]);
  });
  it("the kept unit that hung under one that ends moves up to the nearest unit that does not", () => {
    const kept = decided("merge", { unitIds: ["nn", "ccty"], survivorId: "ccty" });
    expect(plan(kept).children).toMatchObject([{ id: "ccty", choice: { toKey: "root" } }]);
  });
  it("a new unit begins its numbers at 1 or carries on those of one that ends, once", () => {
    const rows = { counters: [{ unitId: "yt", type: "CV", lastNumber: 7 }] };
    expect(plan(divided, rows).open.map(({ field }) => field)).toEqual(["numbers.moi-1", "numbers.moi-2"]);
    const both = plan(divided, rows, { numbers: { "moi-1": "continue:yt", "moi-2": "continue:yt" } });
    expect(both.open).toMatchObject([{ code: "twoContinue", field: "numbers.moi-2" }]);
    expect(plan(divided, rows, { numbers: { "moi-1": "continue:yt", "moi-2": "own" } }).open).toEqual([]);
    expect(plan(intoOne, { counters: [{ unitId: "gt", type: "CV", lastNumber: 7 }] }).numbers).toEqual([]);
  });
});
