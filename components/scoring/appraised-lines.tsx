import { Details } from "@/components/ui/details";
import { type ComparedGroup, ComparedLines } from "./compared-lines";
import { ReplyCard } from "./reply-card";
import type { SheetKeys } from "./score-line-form";

interface AppraisedLinesProps {
  groups: readonly ComparedGroup[];
  keys: SheetKeys;
  /** The unit may answer the differing lines now. */
  mayReply: boolean;
}

/** What the appraisal made of a sheet: the differing lines first, each with its answer, then every line in its columns. */
export function AppraisedLines({ groups, keys, mayReply }: AppraisedLinesProps) {
  const differing = groups.flatMap((group) => group.lines).filter((line) => line.differs);
  return (
    <section aria-labelledby="tham-dinh" className="space-y-4">
      <h2 id="tham-dinh" className="font-semibold text-lg">
        Kết quả thẩm định
      </h2>
      <p>
        {differing.length === 0
          ? "Đoàn Khối nhất trí với mọi mục tự chấm."
          : `Đoàn Khối chấm khác ở ${differing.length} mục: ${differing.map(({ code }) => code).join(", ")}.`}
        {mayReply && differing.length > 0 && " Đồng chí có thể giải trình từng mục cho đến khi kết quả được chốt."}
      </p>
      {mayReply && differing.map((line) => <ReplyCard key={line.code} {...keys} line={line} />)}
      <Details card summary="Toàn bộ phiếu: tự chấm và thẩm định" open={!mayReply || undefined}>
        <div className="space-y-5">
          {groups.map((group) => (
            <ComparedLines key={group.title} group={group} />
          ))}
        </div>
      </Details>
    </section>
  );
}
