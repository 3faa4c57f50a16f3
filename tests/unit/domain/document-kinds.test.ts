import { describe, expect, it } from "vitest";
import {
  DOCUMENT_KIND,
  DOCUMENT_KINDS,
  type DocumentKind,
  documentProblems,
  fieldLines,
  isLetter,
} from "../../../lib/domain/document-kinds";
import { canReadDocument, canWriteDocument, notYetDraftable, notYetIssuable } from "../../../lib/domain/document-rights";
import { isLevelPaper, LEVEL_PAPERS } from "../../../lib/domain/level-papers";
import { type Actor, ROLES, type Role } from "../../../lib/domain/permissions";
import { STATUSES, type Status } from "../../../lib/domain/workflow";

const ROOT = "root";
const UNIT = "unit";

function actor(memberships: [Role, string][], unitScope: Actor["unitScope"] = "all"): Actor {
  const held = memberships.map(([role, unitId]) => ({ role, unitId, position: "officer" as const }));
  return { userId: "me", bodyId: "body", rootUnitId: ROOT, name: "Người dùng", memberships: held, unitScope };
}
const officer = actor([["unitOfficer", UNIT]], [UNIT]);
const stranger = actor([["unitOfficer", "other"]], ["other"]);
const about = (kind: DocumentKind) => ({ kind, issuerId: DOCUMENT_KIND[kind].issuer === "unit" ? UNIT : ROOT, unitId: UNIT });

describe("who draws up a document", () => {
  const OF_UNIT: DocumentKind[] = ["registration", "unitTable", "report", "committeeMinutes", "selfClassification"];

  it.each(DOCUMENT_KINDS)("%s: an officer only for the own unit's", (kind) => {
    expect(canWriteDocument(officer, about(kind))).toBe(OF_UNIT.includes(kind));
    expect(canWriteDocument(stranger, about(kind))).toBe(false);
  });

  it.each(DOCUMENT_KINDS)("%s: of the Khối the BTV's secretary, a Phiếu thẩm định any reviewer", (kind) => {
    const allowed = ROLES.filter((role) => canWriteDocument(actor([[role, ROOT]]), about(kind)));
    if (OF_UNIT.includes(kind)) expect(allowed).toEqual([]);
    else expect(allowed).toEqual(kind === "appraisalSheet" ? ["monitor", "btvMember", "btvSecretary"] : ["btvSecretary"]);
  });

  it("nobody writes the Phiếu thẩm định of the unit in which he holds a role", () => {
    const both = actor([
      ["monitor", ROOT],
      ["unitOfficer", UNIT],
    ]);
    expect(canWriteDocument(both, about("appraisalSheet"))).toBe(false);
  });
});

describe("who reads a document", () => {
  const viewer = actor([["viewer", ROOT]]);
  const open = { names: [UNIT], roundPublished: true };

  it("a draft only who writes it", () => {
    for (const kind of DOCUMENT_KINDS) {
      const draft = { ...about(kind), ...open, status: "draft" as const };
      expect(canReadDocument(viewer, draft)).toBe(false);
      expect(canReadDocument(officer, draft)).toBe(canWriteDocument(officer, about(kind)));
    }
  });

  it.each(["issued", "voided"] as const)(
    "%s: the Khối everything, a unit its own, its Giấy chứng nhận and the levels that list it, another unit nothing",
    (status) => {
      for (const kind of DOCUMENT_KINDS) {
        const document = { ...about(kind), ...open, status };
        const told = DOCUMENT_KIND[kind].issuer === "unit" || kind === "certificate" || isLevelPaper(kind);
        expect(canReadDocument(viewer, document)).toBe(true);
        expect(canReadDocument(officer, document), kind).toBe(told);
        expect(canReadDocument(stranger, document)).toBe(false);
      }
    },
  );

  it.each(LEVEL_PAPERS)("%s: a unit only where it is listed, and only once the results are public", (kind) => {
    const paper = { ...about(kind), unitId: null, status: "issued" as const };
    expect(canReadDocument(officer, { ...paper, ...open })).toBe(true);
    expect(canReadDocument(officer, { ...paper, ...open, roundPublished: false })).toBe(false);
    expect(canReadDocument(officer, { ...paper, ...open, names: ["other"] })).toBe(false);
    expect(canReadDocument(stranger, { ...paper, ...open, names: [UNIT, "other"] })).toBe(true);
    for (const role of ROLES.filter((one) => one !== "unitOfficer"))
      expect(canReadDocument(actor([[role, ROOT]]), { ...paper, names: [], roundPublished: false }), role).toBe(true);
  });
});

describe("when a document can be issued", () => {
  const open = (kind: DocumentKind, sessionCompleted = false) =>
    STATUSES.filter((status: Status) => notYetIssuable(kind, { status, sessionCompleted }) === null);

  it("a Bản đăng ký once it was sent", () => {
    expect(open("registration")).toEqual(
      STATUSES.filter((status) => !["notRegistered", "registrationReturned", "unitEnded", "recorded"].includes(status)),
    );
  });
  it("a Phiếu thẩm định once the appraisal is complete", () => {
    expect(open("appraisalSheet")).toEqual(["appraised", "tabled", "recognised", "notRecognised", "withdrawn"]);
  });
  it("a Giấy chứng nhận only while the unit is recognised", () => {
    expect(open("certificate")).toEqual(["recognised"]);
  });
  it("and only then is a Giấy chứng nhận drafted; every other draft may be written before", () => {
    for (const kind of DOCUMENT_KINDS) {
      const begun = STATUSES.filter((status) => notYetDraftable(kind, { status, sessionCompleted: false }) === null);
      expect(begun, kind).toEqual(kind === "certificate" ? ["recognised"] : STATUSES.filter((status) => status !== "recorded"));
    }
  });
  it("and none of a year before the product", () => {
    for (const kind of DOCUMENT_KINDS)
      expect(notYetDraftable(kind, { status: null, sessionCompleted: true, past: true }), kind).toMatch(/chỉ để xem/);
  });
  it("minutes of the BTV once the session is completed", () => {
    expect(notYetIssuable("sessionMinutes", { status: null, sessionCompleted: false })).toMatch(/Hoàn tất phiên họp/);
    expect(notYetIssuable("sessionMinutes", { status: null, sessionCompleted: true })).toBeNull();
  });
  it("a Tờ trình khen thưởng once a thi đua of the year was made public", () => {
    const time = { status: null, sessionCompleted: false };
    expect(notYetIssuable("commendation", { ...time, rankingPublished: false })).toMatch(/Công bố kết quả thi đua/);
    expect(notYetIssuable("commendation", time)).toMatch(/Công bố kết quả thi đua/);
    expect(notYetIssuable("commendation", { ...time, rankingPublished: true })).toBeNull();
  });
  it("everything else at any time", () => {
    for (const kind of ["unitTable", "report", "committeeMinutes", "letter"] as const) expect(open(kind)).toEqual([...STATUSES]);
  });
});

describe("what a draft needs", () => {
  it("every required field, named in its own words, and no day to come", () => {
    const problems = documentProblems("report", { leadership: " " }, { day: "2024-11-05", today: "2024-11-04" });
    expect(problems).toEqual({
      signedOn: "Ngày ký không được sau hôm nay.",
      leadership: "Cần ghi: Công tác lãnh đạo, triển khai.",
      direction: "Cần ghi: Phương hướng.",
      signerPosition: "Cần ghi: Chức vụ người ký.",
      signerName: "Cần ghi: Họ tên người ký.",
    });
  });
  it("nothing more when all is there; the day may be today", () => {
    const fields = { signedOn: "2024-11-04", signerPosition: "Bí thư", signerName: "Bí thư Đoàn cơ sở" };
    expect(documentProblems("certificate", fields, { day: "2024-11-04", today: "2024-11-04" })).toEqual({});
  });
});

it("entries of a list are its lines without the empty ones", () => {
  expect(fieldLines({ recipients: "Như kính gửi\r\n\n  Lưu  " }, "recipients")).toEqual(["Như kính gửi", "Lưu"]);
  expect(fieldLines({}, "recipients")).toEqual([]);
});

it("letters are those with a CV number", () => {
  expect(DOCUMENT_KINDS.filter(isLetter)).toEqual(["launch", "reminder", "letter"]);
});
