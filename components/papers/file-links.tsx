import { LinkButton } from "@/components/ui/link-button";

/** Both files of a document. */
export function FileLinks({ id, draft = false }: { id: string; draft?: boolean }) {
  const what = draft ? "dự thảo" : "văn bản";
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton href={`/api/tai-ve/van-ban/${id}?dang=pdf`} variant={draft ? "secondary" : "primary"} icon="download" download>
        Tải {what} (PDF)
      </LinkButton>
      <LinkButton href={`/api/tai-ve/van-ban/${id}`} variant="secondary" icon="download" download>
        Tải {what} (DOCX)
      </LinkButton>
    </div>
  );
}
