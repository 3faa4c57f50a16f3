import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { saveSetDetails } from "@/lib/actions/criteria-sets";
import { readDraft } from "@/lib/queries/criteria-sets";

export const metadata: Metadata = { title: "Thông tin bộ tiêu chí" };

export default async function DraftDetailsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, revision, name, source, version, content } = await readDraft((await params).id);
  const codes = content.groups.map((group) => group.code);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/bo-tieu-chi/${id}/sua`, label: `${name}, bản ${version}` }]} />}
        title="Tên, nguồn và các nội dung"
      />
      <ActionForm action={saveSetDetails.bind(null, { id, revision }, codes)} className="max-w-form space-y-5">
        <TextInput name="name" label="Tên bộ tiêu chí" required defaultValue={name} maxLength={200} />
        <Textarea name="source" label="Nguồn" hint="Hướng dẫn, công văn làm căn cứ" defaultValue={source} maxLength={500} />
        {content.groups.map((group) => (
          <Textarea
            key={group.code}
            name={`groupNames.${group.code}`}
            label={`Tên nội dung ${group.code}`}
            required
            defaultValue={group.name}
            maxLength={300}
          />
        ))}
        <Checkbox
          name="uploadsAllowed"
          label="Cho đính kèm tệp minh chứng"
          hint="Bỏ chọn với lực lượng vũ trang: minh chứng chỉ là số, ngày văn bản và xác nhận"
          defaultChecked={content.uploadsAllowed}
        />
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
      </ActionForm>
    </>
  );
}
