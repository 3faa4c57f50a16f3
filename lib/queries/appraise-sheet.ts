import "server-only";
import { type Level, levelsAside } from "../domain/classification";
import { publicSentence } from "../domain/round-publication";
import { roundAddress } from "../domain/score-address";
import { isSetAside, type SheetStep, sentLateDays, sheetStepRefusal } from "../domain/score-sheet";
import { levelName } from "../domain/scoring-labels";
import { summaryAt } from "../domain/sheet-summary";
import { formatInstant } from "../format";
import { openSheet, type SheetAddress } from "./open-sheet";
import { requireRight } from "./rights";
import { comparedGroups } from "./score-cards";
import { sheetWhyNot, whyNotWrite } from "./sheet-words";

/** A phiếu chấm as the Khối appraises it: every line in its columns, what may be done now and why not. Four statements. */
export async function readSheetAppraisal(address: SheetAddress) {
  await requireRight("seeBody");
  const open = await openSheet(address, (tx, { bodyId, id }) =>
    tx.scoreSheetVersion.findMany({
      where: { bodyId, sheetId: id },
      orderBy: { number: "desc" },
      take: 1,
      select: { number: true, submittedAt: true, submittedBy: true },
    }),
  );
  const { sheet, head, actor, more } = open;
  const [sent] = more;
  const state = { ...sheet, peerUnitIds: [] };
  const isPublic = sheet.round.publishedAt !== null;
  const may = (step: SheetStep) => sheetStepRefusal(step, actor, state) === null;
  const mayChange = (step: SheetStep) => !isPublic && may(step);
  const late = sent ? sentLateDays(sent.number, sent.submittedAt, sheet.round.dueAt) : 0;
  const groups = comparedGroups(open);
  const own = summaryAt("self", sheet);
  const levels = sheet.scheme.purpose === "classification" ? sheet.scheme.rules : null;
  return {
    head,
    draftOf: actor.userId,
    list: { href: roundAddress(head.place), label: head.round },
    received: sent
      ? `Bản ${sent.number} · nộp ${formatInstant(sent.submittedAt)} · ${sent.submittedBy} · ${late > 0 ? `trễ ${late} ngày` : "đúng hạn"}`
      : null,
    ownHref: head.base,
    returnComment: sheet.status === "returned" ? sheet.returnComment : "",
    locked: isPublic ? publicSentence("mở lại phiếu") : whyNotWrite("final", open),
    may: {
      appraise: may("appraise"),
      return: may("return"),
      reopen: may("reopen"),
      takeBack: mayChange("takeBack") && !isSetAside(sheet),
      bringBack: mayChange("bringBack") && isSetAside(sheet),
    },
    aside: levels && mayChange("setAside") ? levelsAside(levels).map(toOption) : [],
    setAside: isSetAside(sheet) && levels ? { level: levelName(levels, sheet.level), reason: sheet.levelReason } : null,
    whyNot: sheetWhyNot(sheetStepRefusal("appraise", actor, state), sheet.status),
    own: { points: own.points, maximum: own.maximum, level: own.level },
    selfLevel: levels && levelName(levels, sheet.selfLevel),
    summary: summaryAt("final", sheet),
    groups,
    lineHrefs: groups.flatMap(({ lines }) => lines.map(({ code }) => ({ code, href: `#tc-${code.replace(".", "-")}` }))),
  };
}

function toOption({ code, name }: Level) {
  return { value: code, label: name };
}
