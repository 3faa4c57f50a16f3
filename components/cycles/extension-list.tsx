import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Table } from "@/components/ui/table";
import { withdrawExtension } from "@/lib/actions/cycles";
import { formatDate, formatInstant } from "@/lib/format";

export const WINDOW_LABEL = { registration: "Đăng ký", report: "Báo cáo tự đánh giá" } as const;

interface ExtensionListProps {
  cycleId: string;
  extensions: readonly {
    unitId: string;
    unitName: string;
    window: "registration" | "report";
    dueAt: Date;
    reason: string;
    createdAt: Date;
  }[];
}

/** The extensions in force in a cycle. */
export function ExtensionList({ cycleId, extensions }: ExtensionListProps) {
  return (
    <Table label="Các gia hạn" stack>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Việc</th>
          <th scope="col">Hạn mới</th>
          <th scope="col">Lý do</th>
          <th scope="col">Ngày cho</th>
          <th scope="col">
            <span className="sr-only">Thu hồi</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {extensions.map(({ unitId, unitName, window, dueAt, reason, createdAt }) => (
          <tr key={`${unitId}-${window}`}>
            <th scope="row">{unitName}</th>
            <td data-label="Việc">{WINDOW_LABEL[window]}</td>
            <td data-label="Hạn mới">{formatInstant(dueAt)}</td>
            <td data-label="Lý do">{reason}</td>
            <td data-label="Ngày cho">{formatDate(createdAt)}</td>
            <td>
              <ActionForm
                action={withdrawExtension.bind(null, { cycleId, unitId, window })}
                idPrefix={`${unitId}-${window}`}
                warnOnLeave={false}
                label={`Thu hồi gia hạn của ${unitName}`}
              >
                <SubmitButton variant="quiet" pendingText="Đang thu hồi…">
                  Thu hồi
                </SubmitButton>
              </ActionForm>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
