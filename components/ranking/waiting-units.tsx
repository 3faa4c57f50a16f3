import { TaskList } from "@/components/ui/task-list";

interface WaitingUnitsProps {
  units: readonly { code: string; name: string; status: string; href: string }[];
}

/** Units of the round without a rank yet, with where their sheet stands. */
export function WaitingUnits({ units }: WaitingUnitsProps) {
  if (units.length === 0) return null;
  return (
    <section aria-labelledby="chua-tham-dinh" className="mt-6">
      <h2 id="chua-tham-dinh" className="mb-2 font-semibold text-lg">
        Chưa hoàn tất thẩm định: {units.length} đơn vị
      </h2>
      <TaskList
        label="Đơn vị chưa hoàn tất thẩm định"
        tasks={units.map(({ code, name, status, href }) => ({ id: code, label: name, href, status: { tone: "neutral", label: status } }))}
      />
    </section>
  );
}
