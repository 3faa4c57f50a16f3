"use client";

import { type ReactNode, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { countSeats, type SeatRule, type SeatWeight } from "@/lib/domain/seats";

export interface LiveSeatsProps {
  /** Name of the best level. */
  best: string;
  rule: SeatRule;
  mayExceed: boolean;
  /** Units whose level cannot be chosen now. */
  fixed: readonly SeatWeight[];
  /** Fields in which levels are chosen, with what each level means to the cap. */
  fields: readonly { name: string; level: string; weights: Readonly<Record<string, SeatWeight>> }[];
  children: ReactNode;
}

const NOTHING: SeatWeight = { counts: false, seat: false };

/** "Đã dùng 5/6 suất", counted while levels are chosen in the fields below. Without scripts it says what was saved. */
export function LiveSeats({ best, rule, mayExceed, fixed, fields, children }: LiveSeatsProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const weights = fields.map(({ name, level, weights: of }) => of[chosen[name] ?? level] ?? NOTHING);
  const { denominator, seats, used } = countSeats(rule, [...fixed, ...weights]);
  const over = used - seats;
  return (
    <fieldset
      className="min-w-0 space-y-3"
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement) setChosen((all) => ({ ...all, [target.name]: target.value }));
      }}
    >
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={over > 0 ? "warn" : "good"} icon={over > 0 ? "triangle-alert" : "check"}>
          Đã dùng {used}/{seats} suất
        </Badge>
        <span>
          {best}: tối đa {rule.percent} % của {denominator} đơn vị.
          {over > 0 &&
            (mayExceed ? ` Vượt ${over} suất: cần lý do ở đơn vị được xếp vượt.` : ` Vượt ${over} suất: hạ mức một đơn vị khác.`)}
        </span>
      </p>
      {children}
    </fieldset>
  );
}
