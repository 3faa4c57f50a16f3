import { Details } from "@/components/ui/details";
import { TaskList } from "@/components/ui/task-list";

interface WaitingUnitsProps {
  units: readonly { code: string; name: string; status: string; href: string }[];
}

/** A longer list waits behind its summary. */
const OPEN_UP_TO = 5;

/** Units of the round without a rank yet, with where their sheet stands. */
export function WaitingUnits({ units }: WaitingUnitsProps) {
  if (units.length === 0) return null;
  return (
    <div className="mt-5">
      <Details card summary={`Chưa hoàn tất thẩm định: ${units.length} đơn vị`} open={units.length <= OPEN_UP_TO || undefined}>
        <TaskList
          label="Đơn vị chưa hoàn tất thẩm định"
          tasks={units.map(({ code, name, status, href }) => ({ id: code, label: name, href, status: { tone: "neutral", label: status } }))}
        />
      </Details>
    </div>
  );
}
