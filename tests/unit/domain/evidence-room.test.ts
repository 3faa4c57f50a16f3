import { describe, expect, it } from "vitest";
import { hasRoomFor, MAX_DOSSIER_BYTES, roomLeft } from "../../../lib/domain/evidence-room";

describe("what one dossier may hold in files", () => {
  it("takes a file up to the last byte and not one more", () => {
    expect(hasRoomFor(20_000_000, MAX_DOSSIER_BYTES - 20_000_000)).toBe(true);
    expect(hasRoomFor(20_000_001, MAX_DOSSIER_BYTES - 20_000_000)).toBe(false);
    expect(hasRoomFor(1, MAX_DOSSIER_BYTES)).toBe(false);
  });

  it("has no room below nothing, whatever was stored before the limit came", () => {
    expect(roomLeft(0)).toBe(MAX_DOSSIER_BYTES);
    expect(roomLeft(MAX_DOSSIER_BYTES + 5)).toBe(0);
  });
});
