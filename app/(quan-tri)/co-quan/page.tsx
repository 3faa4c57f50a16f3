import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { DatedFields } from "@/components/units/dated-fields";
import { HeaderFields } from "@/components/units/header-fields";
import { VersionHistory } from "@/components/units/version-history";
import { updateBody } from "@/lib/actions/units";
import { formatDay } from "@/lib/format";
import { readBody } from "@/lib/queries/units";

export const metadata: Metadata = { title: "Cơ quan điều hành" };

export default async function BodyPage() {
  const { current, term, seen, versions, today, mayEdit } = await readBody();
  return (
    <>
      <PageHeader title={current.name} where={`Cơ quan điều hành chương trình · Nhiệm kỳ ${term}`} />
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        {mayEdit ? (
          <Card title="Tên gọi, thể thức văn bản, nhiệm kỳ">
            <ActionForm action={updateBody} className="space-y-5">
              <HeaderFields values={current} shortHint="Dùng trong câu và bảng hẹp, ví dụ: Đoàn Khối" />
              <TextInput
                name="term"
                label="Nhiệm kỳ"
                hint="Sổ số văn bản đếm theo nhiệm kỳ"
                required
                defaultValue={term}
                maxLength={9}
                className="max-w-40"
              />
              <DatedFields today={today} currentFrom={formatDay(current.validFrom)} seen={seen} />
              <SubmitButton pendingText="Đang lưu…">Lưu thông tin</SubmitButton>
            </ActionForm>
          </Card>
        ) : (
          <Notice tone="info">Thông tin này do quản trị hoặc thư ký Ban Thường vụ sửa.</Notice>
        )}
        <Card title="Lịch sử thông tin">
          <VersionHistory versions={versions} />
        </Card>
      </div>
    </>
  );
}
