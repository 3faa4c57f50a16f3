import { Timeline } from "@/components/ui/timeline";
import type { UnitAttributes } from "@/lib/domain/organisation";
import { diffAttributes } from "@/lib/domain/unit-attributes";
import { formatDay } from "@/lib/format";

export interface HistoryVersion extends UnitAttributes {
  id: string;
  validFrom: string;
  validTo: string | null;
  decisionNumber: string;
  parentId: string | null;
  before: (UnitAttributes & { parentId: string | null }) | null;
}

interface VersionHistoryProps {
  versions: readonly HistoryVersion[];
  parentNames?: Record<string, string>;
}

/** The dated versions of a unit, newest first, each with what changed in it. */
export function VersionHistory({ versions, parentNames = {} }: VersionHistoryProps) {
  return (
    <Timeline
      label="Lịch sử thông tin"
      items={versions.map((version) => ({
        id: version.id,
        icon: version.before ? "pencil" : "flag",
        title: version.name,
        date: `Từ ${formatDay(version.validFrom)}${version.validTo ? ` đến trước ${formatDay(version.validTo)}` : ", đang có hiệu lực"}`,
        dateTime: version.validFrom,
        who: version.decisionNumber && `Quyết định ${version.decisionNumber}`,
        children: version.before && <Changes version={version} before={version.before} parentNames={parentNames} />,
      }))}
    />
  );
}

function Changes({
  version,
  before,
  parentNames = {},
}: { version: HistoryVersion; before: NonNullable<HistoryVersion["before"]> } & Pick<VersionHistoryProps, "parentNames">) {
  const changes = diffAttributes(before, version);
  if (version.parentId !== before.parentId) {
    const nameOf = (id: string | null) => (id ? (parentNames[id] ?? "đơn vị khác") : "");
    changes.push({ label: "Trực thuộc", before: nameOf(before.parentId), after: nameOf(version.parentId) });
  }
  return (
    <ul className="space-y-1">
      {changes.map((change) => (
        <li key={change.label}>
          <span className="text-muted">{change.label}: </span>
          <del className="text-muted">{change.before || "—"}</del> → <ins className="no-underline">{change.after || "—"}</ins>
        </li>
      ))}
    </ul>
  );
}
