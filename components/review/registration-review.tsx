import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { decideRegistration } from "@/lib/actions/review-registration";
import { RegistrationCriterion, type RegistrationCriterionData } from "./registration-criterion";
import { ReturnButton } from "./return-button";

interface RegistrationReviewProps {
  /** Address of the page. */
  path: string;
  dossierId: string;
  version: number;
  groups: readonly { code: string; name: string; criteria: readonly RegistrationCriterionData[] }[];
  /** Codes to show; all where absent. */
  only?: readonly string[];
  mayRemark: boolean;
}

/** The registration criterion by criterion, with one form around it while it waits for the Khối. */
export function RegistrationReview({ path, dossierId, version, groups, only, mayRemark }: RegistrationReviewProps) {
  const shown = groups
    .map((group) => ({ ...group, criteria: group.criteria.filter(({ code }) => !only || only.includes(code)) }))
    .filter((group) => group.criteria.length > 0);
  const remarks = groups.flatMap((group) => group.criteria).filter((criterion) => criterion.comment !== "").length;
  const list = shown.map((group) => (
    <section key={group.code} className="mb-5 rounded-card border border-line bg-surface px-4 pt-4 sm:px-5">
      <h2 className="font-semibold text-lg">
        Nội dung {group.code}. {group.name}
      </h2>
      <ul className="divide-y divide-line">
        {group.criteria.map((criterion) => (
          <RegistrationCriterion key={criterion.code} criterion={criterion} dossierId={dossierId} mayRemark={mayRemark} />
        ))}
      </ul>
    </section>
  ));
  if (!mayRemark) return list;
  return (
    <ActionForm action={decideRegistration.bind(null, path)} warnOnLeave={false} label="Duyệt hoặc trả lại bản đăng ký">
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="version" value={version} />
      {list}
      <div className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-surface p-3 shadow-raised sm:sticky sm:bottom-20 sm:z-10 lg:bottom-3">
        <SubmitButton name="viec" value="duyet" icon="check" pendingText="Đang duyệt…">
          Duyệt đăng ký
        </SubmitButton>
        <ReturnButton initial={remarks} />
        <p className="text-[0.9375rem] text-muted">Chỉ những tiêu chí có nhận xét mở lại cho đơn vị sửa.</p>
      </div>
    </ActionForm>
  );
}
