import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { Tone } from "@/components/ui/tone";
import { requestAdjustmentAction } from "@/lib/actions/following";
import { formatDate } from "@/lib/format";

type Status = "pending" | "approved" | "refused";

interface Adjustment {
  id: string;
  code: string;
  before: string;
  after: string;
  reason: string;
  status: Status;
  requestedAt: Date;
  decidedAt: Date | null;
  decisionNote: string;
}

const STATUS: Record<Status, { tone: Tone; label: string }> = {
  pending: { tone: "info", label: "Chờ Đoàn Khối duyệt" },
  approved: { tone: "good", label: "Đã duyệt" },
  refused: { tone: "bad", label: "Không duyệt" },
};

/** The asked-for changes with both values, newest first. */
export function AdjustmentList({ adjustments }: { adjustments: readonly Adjustment[] }) {
  if (adjustments.length === 0) return <EmptyState icon="pencil">Chưa có đề nghị điều chỉnh chỉ tiêu nào.</EmptyState>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {adjustments.map((one) => (
        <li key={one.id} className="keep-together py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold text-accent">{one.code}</span>
            <span className="font-medium">
              <del className="text-muted">{one.before}</del> → {one.after}
            </span>
            <Badge tone={STATUS[one.status].tone}>{STATUS[one.status].label}</Badge>
          </p>
          <p className="whitespace-pre-line">{one.reason}</p>
          {one.decisionNote && <p className="whitespace-pre-line">Ý kiến của Đoàn Khối: {one.decisionNote}</p>}
          <p className="text-[0.9375rem] text-muted">
            Đề nghị ngày {formatDate(one.requestedAt)}
            {one.decidedAt && ` · quyết định ngày ${formatDate(one.decidedAt)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface AdjustmentFormProps {
  dossierId: string;
  criteria: readonly { code: string; name: string; present: string }[];
}

/** Asks for another target with a reason. */
export function AdjustmentForm({ dossierId, criteria }: AdjustmentFormProps) {
  return (
    <ActionForm action={requestAdjustmentAction} resetOnSuccess className="space-y-4" label="Đề nghị điều chỉnh chỉ tiêu">
      <input type="hidden" name="dossierId" value={dossierId} />
      <Select
        name="code"
        label="Tiêu chí"
        placeholder="Chọn tiêu chí"
        required
        options={criteria.map(({ code, name, present }) => ({
          value: code,
          label: `${code} (đang đăng ký ${present || "chưa có"}) ${name}`,
        }))}
      />
      <TextInput name="target" label="Chỉ tiêu mới" required inputMode="decimal" autoComplete="off" fieldClassName="max-w-48" />
      <Textarea name="reason" label="Lý do điều chỉnh" required rows={3} maxLength={2000} />
      <SubmitButton icon="send" pendingText="Đang gửi…">
        Gửi đề nghị
      </SubmitButton>
    </ActionForm>
  );
}
