import { LinkButton } from "@/components/ui/link-button";

/** Both files of a document. */
export function FileLinks({ id, status }: { id: string; status: "draft" | "issued" | "voided" }) {
  const what = { draft: "dự thảo", issued: "văn bản", voided: "văn bản đã hủy" }[status];
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton
        href={`/api/tai-ve/van-ban/${id}?dang=pdf`}
        variant={status === "issued" ? "primary" : "secondary"}
        icon="download"
        download
      >
        Tải {what} (PDF)
      </LinkButton>
      <LinkButton href={`/api/tai-ve/van-ban/${id}`} variant="secondary" icon="download" download>
        Tải {what} (DOCX)
      </LinkButton>
    </div>
  );
}
