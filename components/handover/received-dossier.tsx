import { ReturnedList } from "@/components/dossier/returned-list";
import { UnitCard } from "@/components/home/unit-card";
import { LinkButton } from "@/components/ui/link-button";
import type { UnitTask } from "@/lib/domain/unit-task";
import type { Status } from "@/lib/domain/workflow";

interface ReceivedDossierProps {
  dossier: {
    year: number;
    unitCode: string;
    unitName: string;
    status: Status;
    task: UnitTask;
    phrase: string;
    targets: number;
    returned: readonly { item: string; comment: string }[];
  };
  /** Whether it is the first on the page: the most pressing button. */
  first: boolean;
}

/** A dossier as the newcomer finds it: what is due, what was registered, what was returned and why. */
export function ReceivedDossier({ dossier, first }: ReceivedDossierProps) {
  const { year, unitCode, targets, returned, task } = dossier;
  const base = `/${year}/ho-so/${unitCode}`;
  const isRegistration = task.kind === "register" || task.kind === "amendRegistration";
  return (
    <div className="space-y-3">
      <UnitCard {...dossier} first={first} />
      <ReturnedList base={`${base}/${isRegistration ? "dang-ky" : "tu-danh-gia"}`} returned={returned} />
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface px-4 py-3">
        <p>{targets > 0 ? `Đơn vị đã điền ${targets} chỉ tiêu đăng ký năm ${year}.` : `Đơn vị chưa điền chỉ tiêu nào của năm ${year}.`}</p>
        <LinkButton href={base} variant="secondary" hiddenText={` năm ${year}`}>
          Xem hồ sơ
        </LinkButton>
      </div>
    </div>
  );
}
