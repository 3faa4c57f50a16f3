import Link from "next/link";
import type { UnitType } from "@/lib/domain/criteria";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { SUBJECTS, type Subject } from "@/lib/domain/score-sheet";
import { SUBJECT_LABEL } from "@/lib/domain/scoring-labels";

interface RoundSchemesProps {
  schemes: readonly { subject: Subject; unitType: UnitType; id: string; name: string; version: number }[];
}

/** Which scheme each subject and unit type is judged by. */
export function RoundSchemes({ schemes }: RoundSchemesProps) {
  const subjects = SUBJECTS.filter((subject) => schemes.some((scheme) => scheme.subject === subject));
  return (
    <ul className="space-y-3">
      {subjects.map((subject) => (
        <li key={subject}>
          <p className="font-semibold">{SUBJECT_LABEL[subject]}</p>
          <ul>
            {schemes
              .filter((scheme) => scheme.subject === subject)
              .map((scheme) => (
                <li key={scheme.unitType}>
                  <span className="text-muted">{UNIT_TYPE_LABEL[scheme.unitType]}: </span>
                  <Link href={`/bo-quy-tac/${scheme.id}`} prefetch={false} className="link inline-block py-1.5">
                    {scheme.name}, bản {scheme.version}
                  </Link>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
