import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { saveRemedied } from "@/lib/actions/inspections";

export interface InspectionData {
  id: string;
  unitCode: string;
  unitName: string;
  on: string;
  codes: readonly string[];
  findings: string;
  remedy: string;
  remedyState: { words: string; tone: "good" | "warn" | "bad" } | null;
  by: string;
  mayConfirm: boolean;
}

/** The inspections of the year, each with what was found and what is to be put right. */
export function InspectionList({ year, inspections }: { year: number; inspections: readonly InspectionData[] }) {
  return (
    <ul className="space-y-4">
      {inspections.map((inspection) => {
        const { id, unitCode, unitName, on, codes, findings, remedy, remedyState, by, mayConfirm } = inspection;
        return (
          <li key={id}>
            <Card
              title={
                <Link href={`/${year}/ho-so/${unitCode}`} prefetch={false} className="link">
                  {unitName}
                </Link>
              }
              aside={remedyState && <Badge tone={remedyState.tone}>{remedyState.words}</Badge>}
            >
              <p className="mb-2 text-muted">
                Kiểm tra ngày {on} · {by}
                {codes.length > 0 && ` · tiêu chí ${codes.join(", ")}`}
              </p>
              <p className="whitespace-pre-line">{findings}</p>
              {remedy && (
                <p className="mt-2 whitespace-pre-line">
                  <strong className="font-semibold">Phải khắc phục:</strong> {remedy}
                </p>
              )}
              {mayConfirm && (
                <Details summary="Xác nhận đã khắc phục">
                  <ActionForm
                    action={saveRemedied.bind(null, year, id)}
                    idPrefix={`khac-phuc-${id}`}
                    label={`Xác nhận khắc phục: ${unitName}`}
                    className="space-y-3"
                  >
                    <DateInput name="doneOn" label="Ngày khắc phục xong" required />
                    <SubmitButton variant="secondary" pendingText="Đang lưu…">
                      Xác nhận
                    </SubmitButton>
                  </ActionForm>
                </Details>
              )}
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
