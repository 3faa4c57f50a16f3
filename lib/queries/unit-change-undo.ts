import "server-only";
import { notFound } from "next/navigation";
import { inScope } from "../db/scope";
import { undoFacts } from "../db/undo-facts";
import { planUndo } from "../domain/unit-change-undo";
import { obstacleSentence, undoLineSentence } from "../domain/unit-change-undo-words";
import { formatInstant } from "../format";
import { requireRight } from "./rights";
import { isId } from "./search-params";

/** Gives what undoing a change would do and what stands in its way, as sentences. Six statements. */
export async function readUndo(id: string) {
  const actor = await requireRight("manageUnits");
  const facts = isId(id) ? await inScope(actor, (tx) => undoFacts(tx, actor.bodyId, id)) : null;
  if (!facts) return notFound();
  const { obstacles, lines } = planUndo(facts);
  return {
    change: facts.change,
    lines: lines.map(undoLineSentence),
    obstacles: obstacles.map((obstacle) => obstacleSentence(obstacle, formatInstant)),
  };
}
