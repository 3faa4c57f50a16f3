import type { AccountSlip } from "@/lib/forms/slips";

/** One slip to cut out: for whom, where to go, what to do. */
export function AccountSlipCard({ slip, bodyName }: { slip: AccountSlip; bodyName: string }) {
  const { qr } = slip;
  return (
    <article className="keep-together rounded-card border border-control border-dashed bg-surface p-5 print:mb-4 print:rounded-none">
      <p className="text-[0.9375rem] text-muted">{bodyName}</p>
      <h2 className="mt-1 font-semibold text-lg">Phiếu cấp tài khoản “3 Chủ Động”</h2>
      <div className="mt-3 flex flex-wrap items-start gap-4">
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          className="size-36 flex-none bg-white"
          role="img"
          aria-label="Mã QR của liên kết"
          shapeRendering="crispEdges"
        >
          <path d={qr.path} fill="black" />
        </svg>
        <dl className="min-w-0 flex-1 basis-44 space-y-1">
          <Line term="Họ tên" value={slip.name} />
          {slip.places && <Line term="Đơn vị" value={slip.places} />}
          <Line term="Tên đăng nhập" value={slip.username} />
          <Line term="Địa chỉ" value={new URL(slip.link).origin} />
        </dl>
      </div>
      <p className="mt-3 text-[0.9375rem]">
        Quét mã hoặc mở liên kết dưới đây để đặt mật khẩu (một lần, trong 14 ngày), sau đó đăng nhập bằng tên đăng nhập trên.
      </p>
      <p className="mt-1 break-all font-mono text-[0.8125rem]">{slip.link}</p>
    </article>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-[0.9375rem] text-muted">{term}</dt>
      <dd className="break-words font-semibold">{value}</dd>
    </div>
  );
}
