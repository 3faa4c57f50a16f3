import { TaskList } from "@/components/ui/task-list";

/** The versions of a sheet that were sent, newest first. */
export function SentVersions({ versions }: { versions: readonly { number: number; title: string; by: string; href: string }[] }) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="ban-nop">
      <h2 id="ban-nop" className="mb-2 font-semibold text-lg">
        Các bản đã nộp
      </h2>
      <TaskList
        label="Các bản đã nộp"
        tasks={versions.map(({ number, title, by, href }) => ({ id: `ban-${number}`, label: title, href, hint: by }))}
      />
    </section>
  );
}
