import type { Actor } from "../../lib/domain/permissions";
import { appraiseThiDua, sendThiDua } from "./thi-dua-sheets";

/** Left to be filled in by hand, and never sent. */
const BY_HAND = "DCS02";
const NOT_SENT = "DCS15";
/** Says itself that it does not meet a condition, so it is not ranked. */
const KNOCKED_OUT = "DCS05";

/** Activities taken part in, of 20, by the unit's place; neighbours often tie. */
function done(place: number): number {
  return 20 - Math.floor(place / 2);
}

/** Sends and appraises the thi đua of every Đoàn cơ sở but two: one fills in by hand, one never sends. */
export async function seedContest(officers: ReadonlyMap<string, Actor>, reviewer: Actor, at: Date): Promise<void> {
  const units = [...officers].filter(([code]) => code !== BY_HAND && code !== NOT_SENT);
  for (const [place, [code, officer]] of units.entries()) {
    await sendThiDua(officer, code, done(place), at, code === KNOCKED_OUT ? { failing: "LT2" } : {});
    await appraiseThiDua(reviewer, code, at);
  }
}
