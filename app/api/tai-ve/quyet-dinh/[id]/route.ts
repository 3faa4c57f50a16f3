import { currentActor } from "@/lib/auth/actor";
import { renderDocx } from "@/lib/documents/docx";
import { readDecisionFile } from "@/lib/queries/decision-file";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Gives a decision as DOCX to whoever may read it: issued ones as frozen, drafts marked so. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor)
    return new Response("Hãy đăng nhập để tải văn bản.", { status: 401, headers: { "content-type": "text/plain; charset=utf-8" } });
  const file = await readDecisionFile(actor, (await params).id);
  if (!file) return new Response("Không tìm thấy văn bản.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  const name = `${file.name.replace(/[/\\]/g, "-")}.docx`;
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
  return new Response(new Uint8Array(await renderDocx(file.document)), {
    headers: {
      "content-type": DOCX,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}
