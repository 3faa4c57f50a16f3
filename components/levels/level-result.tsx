import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";

export interface LevelResultProps {
  result: {
    level: string;
    /** The level that comes out by the rules, where the BTV decided another. */
    proposed: string;
    differs: boolean;
    sentences: readonly string[];
    reason: string;
    last: string;
    isPublic: boolean;
    /** Thông báo, Quyết định in force that list the level. */
    papers: readonly { id: string; name: string }[];
  };
}

/** The level of a unit as the BTV decided it: why, what the BTV said where it differs, and last year's beside it. */
export function LevelResult({ result }: LevelResultProps) {
  const { level, proposed, differs, sentences, reason, last, isPublic, papers } = result;
  const items = [
    ...(differs ? [{ term: "Mức theo bộ quy tắc", value: proposed }] : []),
    ...(reason ? [{ term: "Lý do của Ban Thường vụ", value: reason }] : []),
    { term: "Năm trước", value: last || "Chưa có" },
  ];
  return (
    <Card
      title={`Kết quả xếp loại: ${level}`}
      aside={isPublic ? <Badge tone="good">Đã công bố</Badge> : <Badge tone="info">Chưa công bố, đơn vị chưa thấy</Badge>}
      className="space-y-3"
    >
      <DefinitionList items={items} />
      {sentences.length > 0 && (
        <ul className="list-disc space-y-1 pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <ul aria-label="Văn bản xếp loại của đợt" className="flex flex-wrap gap-x-6">
          {papers.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/van-ban/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
