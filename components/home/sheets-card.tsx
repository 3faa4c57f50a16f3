import { Card } from "@/components/ui/card";
import { type Task, TaskList } from "@/components/ui/task-list";

interface SheetsCardProps {
  year: number;
  /** Only where the person works for several units. */
  unitName?: string;
  tasks: readonly Task[];
}

/** The phiếu chấm of a year on the unit's home: which round, until when, how far. */
export function SheetsCard({ year, unitName, tasks }: SheetsCardProps) {
  return (
    <Card title={`Xếp loại, thi đua năm ${year}`} subtitle={unitName}>
      <TaskList label={`Phiếu chấm năm ${year}`} tasks={tasks} />
    </Card>
  );
}
