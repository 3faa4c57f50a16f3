import Link from "next/link";

interface FillUploadsProps {
  uploads: readonly { id: string; href: string; fileName: string; uploadedAt: string; by: string; appliedAt: string }[];
}

/** Workbooks that came back earlier, the newest first. */
export function FillUploads({ uploads }: FillUploadsProps) {
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="da-tai-len">
      <h2 id="da-tai-len" className="mb-2 font-semibold text-lg">
        Các lần tải lên
      </h2>
      <ul className="space-y-1">
        {uploads.map((upload) => (
          <li key={upload.id} className="flex flex-wrap items-center gap-x-2">
            <Link href={upload.href} prefetch={false} className="link inline-flex min-h-11 items-center break-all font-medium">
              {upload.fileName}
            </Link>
            <span className="text-muted">
              {upload.by} tải lên lúc {upload.uploadedAt} · {upload.appliedAt ? `đã ghi lúc ${upload.appliedAt}` : "chưa ghi"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
