import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseVerificationCode, printVerificationCode, standingOf, verificationCode } from "../../../lib/domain/verification-code";

const CODE = "7K3M0QXZA1B2C3D4";
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("the code of a document", () => {
  test("is read again as it was printed, whatever its bytes", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = verificationCode(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        expect(printVerificationCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
        expect(parseVerificationCode(printVerificationCode(code))).toBe(code);
      }),
    );
  });

  test("uses 5 bits of every byte, so that 16 random bytes give 80", () => {
    const codes = Array.from({ length: 32 }, (_, sign) => verificationCode(new Uint8Array(16).fill(sign)));
    expect(new Set(codes).size).toBe(32);
    expect(verificationCode(new Uint8Array(16).fill(33))).toBe(codes[1]);
    expect(() => verificationCode(new Uint8Array(15))).toThrow(RangeError);
  });

  test.each([
    "7K3M-0QXZ-A1B2-C3D4",
    "7k3m-0qxz-a1b2-c3d4",
    " 7K3M 0QXZ A1B2 C3D4\n",
    "7K3M–0QXZ—A1B2‑C3D4",
    "7K3MOQXZAIB2C3D4",
    "7k3moqxzalb2c3d4",
    "7-K-3-M-0-Q-X-Z-A-1-B-2-C-3-D-4",
  ])("is read as people type it: %j", (typed) => {
    expect(parseVerificationCode(typed)).toBe(CODE);
  });

  test.each([
    ["", "nothing"],
    ["7K3M-0QXZ-A1B2-C3D", "15 signs"],
    ["7K3M-0QXZ-A1B2-C3D45", "17 signs"],
    ["7K3M-0QXZ-A1B2-C3DU", "a sign that no code has"],
    ["7K3M-0QXZ-A1B2-C3DĐ", "a Vietnamese letter"],
    ["7K3M_0QXZ_A1B2_C3D4", "other separators"],
    ["7K3M-0QXZ-A1B2-C3D' OR 1=1", "a query"],
  ])("%j is none: %s", (typed) => {
    expect(parseVerificationCode(typed)).toBeNull();
  });

  test("no text but 16 signs of the alphabet is ever a code", () => {
    fc.assert(fc.property(fc.string(), (typed) => parseVerificationCode(typed)?.length === 16 || parseVerificationCode(typed) === null));
  });
});

describe("the standing of a document", () => {
  const CASES = [
    { named: 0, takenBack: 0, standing: "inForce" },
    { named: 3, takenBack: 0, standing: "inForce" },
    { named: 3, takenBack: 1, standing: "partlyWithdrawn" },
    { named: 3, takenBack: 2, standing: "partlyWithdrawn" },
    { named: 3, takenBack: 3, standing: "withdrawn" },
    { named: 1, takenBack: 1, standing: "withdrawn" },
  ] as const;

  test.each(CASES)("$takenBack of $named taken back: $standing", ({ standing, ...counts }) => {
    expect(standingOf({ voided: false, replaced: false, ...counts })).toBe(standing);
  });

  test.each(CASES)(
    "replaced goes before $takenBack of $named taken back; voided before everything",
    ({ standing: _standing, ...counts }) => {
      expect(standingOf({ voided: false, replaced: true, ...counts })).toBe("replaced");
      for (const replaced of [true, false]) expect(standingOf({ voided: true, replaced, ...counts })).toBe("voided");
    },
  );
});
