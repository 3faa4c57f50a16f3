import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { startDocument } from "@/lib/actions/documents";
import type { DocumentKind } from "@/lib/domain/document-kinds";
import { DOCUMENT_STATUS_LABEL, DOCUMENT_STATUS_TONE, type DocumentStatus } from "@/lib/domain/labels";

export interface ShelfData {
  kind: DocumentKind;
  title: string;
  detail: string;
  about: { year: number; dossierId?: string; meetingId?: string; roundId?: string; sheetId?: string };
  documents: readonly { id: string; name: string; day: string; status: DocumentStatus }[];
  mayStart: boolean;
  early: string | null;
}

/** Kinds of documents, each with what is there of it and the button that begins one. */
export function Shelves({ label, shelves }: { label: string; shelves: readonly ShelfData[] }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-card border border-line bg-surface">
      {shelves.map((shelf) => (
        <li
          key={`${shelf.kind}${shelf.about.meetingId ?? shelf.about.roundId ?? shelf.about.sheetId ?? ""}`}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 p-4"
        >
          <div className="min-w-0">
            <h3 className="font-semibold">
              {shelf.title}
              {shelf.detail && <span className="font-normal text-muted"> · {shelf.detail}</span>}
            </h3>
            {shelf.documents.map((document) => (
              <p key={document.id} className="flex flex-wrap items-center gap-x-3">
                <Link href={`/van-ban/${document.id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
                  {document.name}
                </Link>
                <Badge tone={DOCUMENT_STATUS_TONE[document.status]}>{DOCUMENT_STATUS_LABEL[document.status]}</Badge>
              </p>
            ))}
            {(shelf.early !== null || shelf.documents.length === 0) && <p className="text-muted">{shelf.early ?? "Chưa soạn"}</p>}
          </div>
          {shelf.mayStart && (
            <ActionForm
              action={startDocument.bind(null, shelf.kind, shelf.about)}
              warnOnLeave={false}
              label={`Soạn ${[shelf.title, shelf.detail].filter(Boolean).join(" ")}`}
            >
              <SubmitButton variant="secondary" icon="file-text" pendingText="Đang mở…">
                Soạn
                <span className="sr-only">
                  {" "}
                  {shelf.title} {shelf.detail}
                </span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
