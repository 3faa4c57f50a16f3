import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "./badge";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

export interface Task {
  id: string;
  label: ReactNode;
  /** Where it is done; without it the task waits, and `hint` says for what. */
  href?: string;
  /** Left out where a row has no state of its own (a list of places). */
  status?: { tone: Tone; label: string; icon?: IconName };
  /** Grey line: what is missing, until when, or why it is locked. */
  hint?: ReactNode;
  locked?: boolean;
}

/** What is to be done, in order, each with its state. The whole row is the link. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {tasks.map((task) => (
        <li
          key={task.id}
          className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-1 py-3 has-[a:hover]:bg-accent-soft"
        >
          <div className="min-w-0 flex-1 basis-60">
            {task.href ? (
              <Link
                href={task.href}
                prefetch={false}
                aria-describedby={task.status && `${task.id}-status`}
                className="link font-medium after:absolute after:inset-0"
              >
                {task.label}
              </Link>
            ) : (
              <span className="font-medium">
                {task.locked && <Icon name="lock" className="-mt-1 mr-1.5 inline size-4 text-muted" />}
                {task.label}
              </span>
            )}
            {task.hint && <div className="text-[0.9375rem] text-muted">{task.hint}</div>}
          </div>
          {task.status && (
            <span id={`${task.id}-status`}>
              <Badge tone={task.status.tone} icon={task.status.icon}>
                {task.status.label}
              </Badge>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
