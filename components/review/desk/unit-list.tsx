"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { KeyboardEvent } from "react";
import { Badge } from "@/components/ui/badge";
import { isTyping } from "./keys";
import type { ListData, UnitData } from "./types";

interface UnitListProps {
  list: ListData;
  /** Address of a unit on the desk, the filters kept. */
  hrefOf: (code: string) => string;
  open: string | null;
}

function Unit({ unit, href, isOpen }: { unit: UnitData; href: string; isOpen: boolean }) {
  return (
    <li>
      <Link href={href} prefetch={false} aria-current={isOpen ? "page" : undefined} className="desk-unit">
        <span>
          <b>{unit.name}</b>
          <i>{unit.when}</i>
        </span>
        <span>
          <i>{unit.groups}</i>
          <Badge tone={unit.tone}>{unit.badge}</Badge>
        </span>
      </Link>
    </li>
  );
}

/** The units of the queue; with the focus inside, j and k go to the next and the one before. */
export function UnitList({ list, hrefOf, open }: UnitListProps) {
  const router = useRouter();

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (isTyping(event)) return;
    const goal = event.key === "j" ? list.next : event.key === "k" ? list.previous : null;
    if (goal) router.push(hrefOf(goal));
  }

  return (
    <ul onKeyDown={onKeyDown} className="space-y-1">
      {list.units.map((unit) => (
        <Unit key={unit.code} unit={unit} href={hrefOf(unit.code)} isOpen={unit.code === open} />
      ))}
    </ul>
  );
}
