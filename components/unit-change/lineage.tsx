import Link from "next/link";
import type { LineageChange } from "@/lib/domain/lineage";
import { lineagePicture, type PictureRow } from "@/lib/domain/lineage-picture";
import { OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import { formatDay } from "@/lib/format";

const STEP = 18;
/** Height of the drawn part of a row; below it the lanes run straight to the next row, however tall the words make it. */
const TOP = 44;
const MIDDLE = TOP / 2;
const at = (lane: number) => lane * STEP + 10;

interface LineageProps {
  /** Oldest first. */
  changes: readonly LineageChange[];
  /** Codes of the units that may be opened, by id. */
  codes: Readonly<Record<string, string>>;
  /** The unit whose lineage it is. */
  focus?: string;
  /** Whether the records of decisions may be opened. */
  linked: boolean;
  label: string;
}

/** A lineage from top to bottom: the lines are drawn, the words beside them say the same, so that the picture can be read aloud and on a phone. */
export function Lineage({ changes, codes, focus, linked, label }: LineageProps) {
  const { rows, laneCount } = lineagePicture(changes);
  const width = laneCount * STEP + 8;
  return (
    <ol aria-label={label} className="overflow-x-auto">
      {rows.map((row) => (
        <li key={row.key} className="flex gap-2">
          <div className="relative flex-none self-stretch">
            <svg aria-hidden="true" width={width} height={TOP} className="block" />
            <svg aria-hidden="true" width={width} className="absolute inset-0 h-full">
              <Lines row={row} />
            </svg>
          </div>
          <div className="min-w-0 flex-1 py-2.5">
            {row.change ? <Decision change={row.change} linked={linked} /> : <Unit row={row} codes={codes} focus={focus} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Lines({ row }: { row: PictureRow }) {
  const { lane, above, below, joins, forks, kind } = row;
  const straight = above.filter((one) => below.includes(one) && !joins.includes(one) && one !== lane);
  const inward = kind === "change" ? joins : above.filter((one) => one === lane);
  const outward = kind === "change" ? forks : below.filter((one) => one === lane);
  return (
    <g fill="none" strokeWidth={2} className="stroke-control">
      {straight.map((one) => (
        <line key={`straight-${one}`} x1={at(one)} x2={at(one)} y1={0} y2="100%" />
      ))}
      {inward.map((one) => (
        <path key={`in-${one}`} d={`M ${at(one)} 0 C ${at(one)} ${MIDDLE} ${at(lane)} 0 ${at(lane)} ${MIDDLE}`} />
      ))}
      {outward.map((one) => (
        <g key={`out-${one}`}>
          <path d={`M ${at(lane)} ${MIDDLE} C ${at(lane)} ${TOP} ${at(one)} ${MIDDLE} ${at(one)} ${TOP}`} />
          <line x1={at(one)} x2={at(one)} y1={TOP} y2="100%" />
        </g>
      ))}
      {kind === "change" ? (
        <rect
          x={at(lane) - 6}
          y={MIDDLE - 6}
          width={12}
          height={12}
          transform={`rotate(45 ${at(lane)} ${MIDDLE})`}
          className="fill-accent-strong stroke-accent-strong"
        />
      ) : (
        <circle cx={at(lane)} cy={MIDDLE} r={6} className="fill-surface stroke-accent-strong" />
      )}
    </g>
  );
}

function Decision({ change, linked }: { change: LineageChange; linked: boolean }) {
  const words = `${formatDay(change.effectiveOn)}: ${OPERATION_LABEL[change.operation].toLowerCase()}`;
  return (
    <p>
      {linked ? (
        <Link href={`/don-vi/lich-su/${change.id}`} prefetch={false} className="link font-semibold">
          {words}
        </Link>
      ) : (
        <span className="font-semibold">{words}</span>
      )}{" "}
      <span className="text-muted">
        Quyết định số {change.decisionNumber}. {resultOf(change)}
      </span>
    </p>
  );
}

/** The same in words: from which units to which. */
function resultOf({ predecessors, successors, operation }: LineageChange): string {
  const names = (units: LineageChange["predecessors"]) => units.map(({ name }) => name).join(", ");
  if (successors.length === 0) return `${names(predecessors)} kết thúc hoạt động.`;
  if (predecessors.length === 0) return `Lập ${names(successors)}.`;
  if (operation === "transfer") return `${names(successors)} chuyển sang đơn vị cấp trên khác.`;
  return `${names(predecessors)} → ${names(successors)}.`;
}

function Unit({ row, codes, focus }: { row: PictureRow; codes: LineageProps["codes"]; focus?: string }) {
  const { unit } = row;
  if (!unit) return null;
  const code = codes[unit.unitId];
  const current = unit.unitId === focus;
  return (
    <p className={current ? "font-semibold" : undefined} aria-current={current ? "true" : undefined}>
      {code ? (
        <Link href={`/don-vi/${encodeURIComponent(code)}`} prefetch={false} className="link">
          {unit.name}
        </Link>
      ) : (
        unit.name
      )}
    </p>
  );
}
