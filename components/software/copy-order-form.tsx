import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { moveCopyLine } from "@/lib/actions/copy-order";
import { COPY_LINE_LABEL, type CopyOrder, isProposed } from "@/lib/domain/copy-order";

/** The lines of a criterion in the order in which they are copied, each with a button up and a button down. */
export function CopyOrderForm({ order, version }: { order: CopyOrder; version: number }) {
  const last = order.lines.length - 1;
  return (
    <ActionForm action={moveCopyLine.bind(null, version)} label="Thứ tự chép" warnOnLeave={false} className="max-w-form">
      <h2 className="mb-2 font-semibold text-lg">Các dòng của một tiêu chí</h2>
      <ol className="mb-6 divide-y divide-line rounded-card border border-line bg-surface">
        {order.lines.map((line, place) => (
          <li key={line} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
            <span className="min-w-40 flex-1">
              {place + 1}. {COPY_LINE_LABEL[line]}
            </span>
            <span className="flex gap-2">
              <Move value={`up ${line}`} name={COPY_LINE_LABEL[line]} way="lên" disabled={place === 0} />
              <Move value={`down ${line}`} name={COPY_LINE_LABEL[line]} way="xuống" disabled={place === last} />
            </span>
          </li>
        ))}
      </ol>
      <h2 className="mb-2 font-semibold text-lg">Kèm theo báo cáo</h2>
      <p className="mb-3">Biên bản họp, ý kiến cấp ủy và bước trên Phần mềm đang xếp {order.partsFirst ? "trước" : "sau"} các nội dung.</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton
          name="move"
          value={order.partsFirst ? "partsLast" : "partsFirst"}
          variant="secondary"
          icon={order.partsFirst ? "arrow-down" : "arrow-up"}
          pendingText="Đang lưu…"
        >
          {order.partsFirst ? "Đưa xuống sau các nội dung" : "Đưa lên trước các nội dung"}
        </SubmitButton>
        {!isProposed(order) && (
          <SubmitButton name="move" value="proposed" variant="quiet" icon="undo-2" pendingText="Đang lưu…">
            Trở về thứ tự ban đầu
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}

function Move({ value, name, way, disabled }: { value: string; name: string; way: "lên" | "xuống"; disabled: boolean }) {
  return (
    <SubmitButton
      name="move"
      value={value}
      variant="secondary"
      icon={way === "lên" ? "arrow-up" : "arrow-down"}
      aria-label={`Dời ${way}: ${name}`}
      disabled={disabled}
      pendingText="Đang lưu…"
    >
      {way === "lên" ? "Lên" : "Xuống"}
    </SubmitButton>
  );
}
