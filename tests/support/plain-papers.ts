import { inScope } from "../../lib/db/scope";
import type { DocumentContent } from "../../lib/domain/document";
import { DOCUMENT_KIND, type DocumentFields, type DocumentKind } from "../../lib/domain/document-kinds";
import type { Actor } from "../../lib/domain/permissions";
import { type DocumentAbout, draftDocument } from "../../lib/use-cases/draft-document";
import { type ComposeDocument, issueDocument } from "../../lib/use-cases/issue-document";
import { saveDocument } from "../../lib/use-cases/save-document";
import { VERIFIED_AT } from "./session";
import { AT, expectOk } from "./world";

/** Content of a paper of which nothing but its number matters. */
function plainContent(number: number | null): DocumentContent {
  const header = {
    upperBody: "THÀNH ĐOÀN",
    body: "BCH ĐOÀN",
    number: number === null ? "" : `Số: ${number}`,
    about: "",
    placeDate: "",
    mark: "",
  };
  const nothing = { addressees: [], blocks: [], signatures: [], recipients: [], appendices: [] };
  return { draft: number === null, header, typeName: "", subject: ["Về việc thử"], ...nothing };
}

/** Composes any paper without reading anything. */
export const plainly: ComposeDocument = async (_tx, _document, issuing) => ({
  content: plainContent(issuing?.number ?? null),
  day: "2024-11-25",
});

function filled(kind: DocumentKind): DocumentFields {
  const fields = DOCUMENT_KIND[kind].fields.filter((field) => field.required);
  return Object.fromEntries(fields.map(({ name, input }) => [name, input === "day" ? "2024-11-25" : "Có"]));
}

/** Drafts a paper with every field it needs. */
export async function readyPaper(actor: Actor, kind: DocumentKind, about: DocumentAbout): Promise<{ id: string; version: number }> {
  const { id } = expectOk(await draftDocument(actor, kind, about, AT.meeting, async () => ({})));
  const version = await inScope(actor, async (tx) => {
    const where = { bodyId_id: { bodyId: actor.bodyId, id } };
    return (await tx.officialDocument.findUniqueOrThrow({ where, select: { version: true } })).version;
  });
  return { id, ...expectOk(await saveDocument(actor, { id, version }, filled(kind), AT.meeting)) };
}

/** Issues a ready paper. */
export function issuePaper(actor: Actor, draft: { id: string; version: number }) {
  return issueDocument(actor, draft, AT.meeting, plainly, VERIFIED_AT);
}
