import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Tone } from "@/components/ui/tone";
import { deleteExport } from "@/lib/actions/exports";
import type { ExportState } from "@/lib/domain/export";

interface Line {
  id: string;
  title: string;
  state: ExportState;
  stateLabel: string;
  meta: string;
  progress: { done: number; total: number } | null;
  problem: string;
}

const TONE: Record<ExportState, Tone> = { queued: "neutral", running: "info", done: "good", failed: "bad", expired: "neutral" };

/** One's own files: how far each is, its link once it is there, and the button that deletes it. */
export function ExportList({ files }: { files: readonly Line[] }) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface px-4">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
          <div className="min-w-60 flex-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold [overflow-wrap:anywhere]">{file.title}</span>
              <Badge tone={TONE[file.state]}>{file.stateLabel}</Badge>
            </p>
            <p className="text-muted">{file.meta}</p>
            {file.progress && (
              <ProgressBar
                className="mt-2 max-w-md"
                value={file.progress.done}
                max={file.progress.total}
                label={`Tiến độ lập ${file.title}`}
                text={percent(file.progress)}
              />
            )}
            {file.problem && <p className="mt-1 text-bad">{file.problem}</p>}
          </div>
          <div className="flex flex-none items-center gap-2">
            {file.state === "done" && (
              <LinkButton href={`/api/tep-xuat/${file.id}`} icon="download" download hiddenText={file.title}>
                Tải về
              </LinkButton>
            )}
            <ActionForm action={deleteExport.bind(null, file.id)} idPrefix={file.id} warnOnLeave={false} label={`Xóa ${file.title}`}>
              <SubmitButton variant="quiet" pendingText="Đang xóa…">
                {file.state === "queued" || file.state === "running" ? "Thôi lập" : "Xóa"}
              </SubmitButton>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}

function percent({ done, total }: { done: number; total: number }): string {
  return `${Math.floor((done / total) * 100)} %`;
}
