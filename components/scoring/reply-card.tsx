"use client";

import { useCardForm } from "@/components/dossier/autosave-context";
import { Textarea } from "@/components/form/textarea";
import { ScoreLineForm, type SheetKeys } from "./score-line-form";

interface ReplyCardProps extends SheetKeys {
  line: {
    code: string;
    name: string;
    version: string;
    self: { figure: string; points: string };
    final: { figure: string; points: string; reason: string };
    reply: string;
  };
}

/** The unit's giải trình on a line where the appraisal differs; saves itself. */
export function ReplyCard({ line, ...keys }: ReplyCardProps) {
  const { code, name, version, self, final, reply } = line;
  return (
    <article
      aria-label={`Giải trình mục ${code}`}
      className="rounded-card border border-line border-l-6 border-l-warn-strong bg-surface p-4 sm:p-5"
    >
      <ScoreLineForm
        {...keys}
        code={code}
        stage="reply"
        version={version}
        values={{ note: reply }}
        kicker={code}
        wordsLabel="Giải trình"
        head={
          <div className="mb-3 space-y-1">
            <h3 className="font-semibold">{name}</h3>
            <p>
              Tự chấm: {self.figure || "bỏ trống"} {self.points && `(${self.points})`} · Thẩm định:{" "}
              <strong>{final.figure || "bỏ trống"}</strong> {final.points && `(${final.points})`}
            </p>
            {final.reason && <p className="whitespace-pre-line">Lý do của Đoàn Khối: {final.reason}</p>}
          </div>
        }
      >
        <ReplyField />
      </ScoreLineForm>
    </article>
  );
}

function ReplyField() {
  const { register } = useCardForm();
  return <Textarea {...register("note")} label="Giải trình của đơn vị" rows={3} maxLength={4000} />;
}
