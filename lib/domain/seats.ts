/**
 * Seats of the best level, counted alike on the page while levels are chosen and on the server. Imports nothing, so that it costs the browser little.
 * Source: classification.md, "Cap on xuất sắc": percent, denominator, rounding; "đã dùng 5/6 suất".
 */

/** How seats follow from a denominator: percent, rounding, at least one where there is anybody. */
export interface SeatRule {
  percent: number;
  rounding: "floor" | "nearest";
  atLeastOne: boolean;
}

/** What a unit's level means to the cap: whether it counts into the denominator, whether it takes a seat. */
export interface SeatWeight {
  counts: boolean;
  seat: boolean;
}

/** Seats of one group of units; `used` may pass `seats`. */
export interface Seats {
  denominator: number;
  seats: number;
  used: number;
}

/** Gives the number of seats of `denominator` units. */
export function seatsOf({ percent, rounding, atLeastOne }: SeatRule, denominator: number): number {
  const exact = denominator * percent;
  const seats = rounding === "floor" ? Math.floor(exact / 100) : Math.floor((exact * 2 + 100) / 200);
  return atLeastOne && denominator > 0 ? Math.max(1, seats) : seats;
}

/** Counts the seats of one group. */
export function countSeats(rule: SeatRule, weights: readonly SeatWeight[]): Seats {
  const denominator = weights.filter((weight) => weight.counts).length;
  return { denominator, seats: seatsOf(rule, denominator), used: weights.filter((weight) => weight.seat).length };
}
