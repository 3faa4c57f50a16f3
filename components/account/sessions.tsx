import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { endAllSessions, endSession } from "@/lib/actions/account";
import { formatDate, formatInstant } from "@/lib/format";
import { deviceName } from "./device";

interface SessionsProps {
  sessions: readonly { id: string; device: string; startedAt: Date; lastSeenAt: Date; isCurrent: boolean }[];
}

/** Where one is signed in, and the way to end each. */
export function Sessions({ sessions }: SessionsProps) {
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
            <div>
              <p className="font-medium">{deviceName(session.device)}</p>
              <p className="text-muted">
                Đăng nhập {formatDate(session.startedAt)} · dùng gần nhất {formatInstant(session.lastSeenAt)}
              </p>
            </div>
            {session.isCurrent ? (
              <Badge tone="good">Phiên này</Badge>
            ) : (
              <ActionForm action={endSession.bind(null, session.id)} idPrefix={session.id} warnOnLeave={false}>
                <SubmitButton variant="quiet">Kết thúc</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={endAllSessions} idPrefix="moi-phien" warnOnLeave={false} className="mt-3">
        <SubmitButton variant="secondary" icon="log-out">
          Đăng xuất khỏi mọi thiết bị
        </SubmitButton>
      </ActionForm>
    </>
  );
}
