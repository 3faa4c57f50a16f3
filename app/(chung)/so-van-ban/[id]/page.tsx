import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { OutsideFields } from "@/components/register/outside-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { mendOutside, removeOutside } from "@/lib/actions/register";
import { readOutsideLine } from "@/lib/queries/register";

export const metadata: Metadata = { title: "Sửa dòng trong sổ văn bản" };

export default async function OutsideLinePage({ params }: { params: Promise<{ id: string }> }) {
  const { id, seen, key, text, day, subject, typeName } = await readOutsideLine((await params).id);
  const line = { id, seen };
  return (
    <>
      <PageHeader
        title={`Sửa số ${text} ghi ngoài phần mềm`}
        kicker={`${typeName} (${key.type}) · nhiệm kỳ ${key.term}`}
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/van-ban", label: "Văn bản" },
              { href: `/so-van-ban?don-vi=${key.issuerId}&loai=${key.type}&nhiem-ky=${key.term}`, label: "Sổ văn bản" },
            ]}
          />
        }
      />
      <ActionForm action={mendOutside.bind(null, line)} label="Sửa dòng" className="grid max-w-form gap-5">
        <OutsideFields numberHint="Như trên văn bản, hoặc chỉ số." values={{ number: text, day, subject }} />
        <div>
          <SubmitButton pendingText="Đang lưu…">Lưu dòng này</SubmitButton>
        </div>
      </ActionForm>
      <Details summary="Bỏ dòng này khỏi sổ" className="mt-6">
        <ActionForm action={removeOutside.bind(null, line)} label="Bỏ dòng" idPrefix="bo" warnOnLeave={false}>
          <p className="mb-3">Chỉ bỏ dòng ghi nhầm. Số tiếp theo của sổ giữ nguyên; cần thì đặt lại ở trang sổ văn bản.</p>
          <SubmitButton variant="danger" icon="trash-2" pendingText="Đang bỏ…">
            Bỏ dòng khỏi sổ
          </SubmitButton>
        </ActionForm>
      </Details>
    </>
  );
}
