import { readCellStory } from "@/lib/queries/tables";

interface Context {
  params: Promise<{ nam: string; donVi: string; ma: string }>;
}

/** The story of one cell of the matrix, as lines of term and value; another unit's is not found. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const story = await readCellStory(await params);
  const headers = { "Cache-Control": "private, no-store" };
  return story ? Response.json(story, { headers }) : Response.json({ message: "Không tìm thấy tiêu chí." }, { status: 404, headers });
}
