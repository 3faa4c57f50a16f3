import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";

import { takeBackWords } from "@/lib/domain/take-back";
import type { FormState } from "@/lib/forms/form-state";

interface Line {
  id: string;
  line: string;
  /** Null where nobody held the position before. */
  from: string | null;
  to: string;
  day: string;
}
interface ListTakeBackProps {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  done: { written: number; takenBack: number; seal: string; back: readonly Line[]; stays: readonly (Line & { reason: string })[] };
}

/** What a list handed over: what of it can still be taken back together, what not and why, and one button that says how much. */
export function ListTakeBack({ action, done }: ListTakeBackProps) {
  const { written, takenBack, seal, back, stays } = done;
  return (
    <section aria-labelledby="hoan-tac" className="mt-8 space-y-4 print:hidden">
      <h2 id="hoan-tac" className="font-semibold text-lg">
        Hoàn tác danh sách
      </h2>
      {takenBack === written ? (
        <p>Mọi chức vụ của danh sách này đã được hoàn tác: người cũ giữ nguyên chức vụ.</p>
      ) : (
        <p>
          Hoàn tác được đến hết ngày trước ngày bàn giao. Còn {written - takenBack} trên {written} chức vụ đang bàn giao theo danh sách.
        </p>
      )}
      {stays.length > 0 && (
        <Notice tone="warn" title={`${stays.length} chức vụ không hoàn tác được nữa`}>
          <ul className="list-disc space-y-1 pl-5">
            {stays.map(({ id, line, to, reason }) => (
              <li key={id}>
                <strong>{line}</strong> ({to}): {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {back.length > 0 && (
        <>
          <Table label="Chức vụ sẽ hoàn tác" stack>
            <thead>
              <tr>
                <th scope="col">Chức vụ</th>
                <th scope="col">Giữ lại chức vụ</th>
                <th scope="col">Không nhận nữa</th>
                <th scope="col">Ngày bàn giao</th>
              </tr>
            </thead>
            <tbody>
              {back.map(({ id, line, from, to, day }) => (
                <tr key={id}>
                  <th scope="row" data-label="Chức vụ">
                    {line}
                  </th>
                  <td data-label="Giữ lại chức vụ">{from ?? <span className="text-muted">chưa có ai</span>}</td>
                  <td data-label="Không nhận nữa">{to}</td>
                  <td data-label="Ngày bàn giao">{day}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <ActionForm action={action} idPrefix="hoan-tac-danh-sach" warnOnLeave={false} className="space-y-3">
            <input type="hidden" name="seen" value={seal} />
            <p>
              Hoặc hoàn tác tất cả các chức vụ trong bảng, hoặc không hoàn tác gì. Phiên đăng nhập và mã truy cập của người cũ vẫn hết hạn
              vào ngày đã định: khi đó đăng nhập lại, tạo mã mới. Tài khoản đã lập cho người mới ở lại, không có quyền nào.
            </p>
            <SubmitButton variant="danger" icon="undo-2" pendingText="Đang hoàn tác…">
              {takeBackWords({ back: back.length, stays: stays.length })}
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </section>
  );
}
