import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Combination } from "@/lib/domain/combine-dossiers";
import { STATUS_FOR_BODY } from "@/lib/domain/labels";
import type { LineageChange, LineageUnit } from "@/lib/domain/lineage";
import type { DossierWay } from "@/lib/domain/unit-change-ways";
import { combinationSentences, DOSSIER_WAY_DONE, OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import type { Status } from "@/lib/domain/workflow";
import { formatDay, formatInstant } from "@/lib/format";

interface ChangeRecordProps {
  change: LineageChange & {
    decidedOn: string;
    createdBy: string;
    createdAt: Date;
    dossiers: readonly Outcome[];
  };
  /** Codes of units by id. */
  codes: Readonly<Record<string, string>>;
}

interface Outcome {
  id: string;
  year: number;
  way: DossierWay;
  statusBefore: Status;
  unitId: string;
  toUnitId: string | null;
  combination: Combination | null;
}

/** One decision as it was carried out: the units before and after, and what became of the dossiers. */
export function ChangeRecord({ change, codes }: ChangeRecordProps) {
  const nameOf = new Map([...change.successors, ...change.predecessors].map(({ unitId, name }) => [unitId, name]));
  const list = (units: readonly LineageUnit[]) => (
    <ul>
      {units.map(({ unitId, name }) => (
        <li key={unitId}>{codes[unitId] ? <UnitLink code={codes[unitId]} name={name} /> : name}</li>
      ))}
    </ul>
  );
  const items = [
    { term: "Việc", value: OPERATION_LABEL[change.operation] },
    { term: "Quyết định", value: `Số ${change.decisionNumber} ngày ${formatDay(change.decidedOn)}` },
    { term: "Có hiệu lực từ ngày", value: formatDay(change.effectiveOn) },
    ...(change.predecessors.length > 0 ? [{ term: "Đơn vị trước", value: list(change.predecessors) }] : []),
    ...(change.successors.length > 0 ? [{ term: "Đơn vị sau", value: list(change.successors) }] : []),
    { term: "Ghi vào hệ thống", value: `${change.createdBy}, lúc ${formatInstant(change.createdAt)}` },
  ];
  return (
    <>
      <Card title="Thay đổi">
        <DefinitionList items={items} />
      </Card>
      {change.dossiers.length > 0 && (
        <Card title="Hồ sơ các năm đang mở">
          <ul className="divide-y divide-line">
            {change.dossiers.map(({ id, year, way, statusBefore, unitId, toUnitId, combination }) => {
              const code = codes[unitId];
              const to = toUnitId && codes[toUnitId];
              return (
                <li key={id} className="py-2">
                  {code ? <DossierLink code={code} year={year} name={nameOf.get(unitId) ?? code} /> : nameOf.get(unitId)}
                  <span className="text-muted">
                    {" "}
                    ({STATUS_FOR_BODY[statusBefore].toLowerCase()}): {DOSSIER_WAY_DONE[way]}
                    {to && ": "}
                  </span>
                  {to && <DossierLink code={to} year={year} name={nameOf.get(toUnitId) ?? to} />}
                  {combination &&
                    combinationSentences(combination, "hồ sơ ấy").map((sentence) => (
                      <p key={sentence} className="text-muted">
                        {sentence}
                      </p>
                    ))}
                </li>
              );
            })}
          </ul>
        </Card>
      )}
    </>
  );
}

function UnitLink({ code, name }: { code: string; name: string }) {
  return (
    <Link href={`/don-vi/${encodeURIComponent(code)}`} prefetch={false} className="link inline-flex min-h-11 items-center">
      {name}
    </Link>
  );
}

function DossierLink({ code, year, name }: { code: string; year: number; name: string }) {
  return (
    <Link href={`/${year}/ho-so/${encodeURIComponent(code)}`} prefetch={false} className="link inline-flex min-h-11 items-center">
      {name} · năm {year}
    </Link>
  );
}
