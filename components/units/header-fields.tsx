import { TextInput } from "@/components/form/text-input";

export interface HeaderValues {
  name: string;
  shortName: string;
  headerUpper: string;
  headerName: string;
  documentCode: string;
  place: string;
}

/** Name and what stands on the head of documents. */
export function HeaderFields({ values, shortHint }: { values?: HeaderValues; shortHint: string }) {
  return (
    <>
      <TextInput name="name" label="Tên đầy đủ" required defaultValue={values?.name} maxLength={200} />
      <TextInput name="shortName" label="Tên ngắn" hint={shortHint} defaultValue={values?.shortName} maxLength={100} />
      <TextInput
        name="headerUpper"
        label="Dòng trên của thể thức văn bản"
        hint="Tên cấp trên, in hoa. Ví dụ: THÀNH ĐOÀN CẦN THƠ"
        defaultValue={values?.headerUpper}
        maxLength={200}
      />
      <TextInput
        name="headerName"
        label="Dòng dưới của thể thức văn bản"
        hint="Tên cơ quan ban hành, in hoa, đậm. Ví dụ: BCH ĐOÀN CƠ SỞ SỞ Y TẾ"
        defaultValue={values?.headerName}
        maxLength={200}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput
          name="documentCode"
          label="Ký hiệu văn bản"
          hint="Phần sau số: 245-CV/ĐTN"
          defaultValue={values?.documentCode ?? "ĐTN"}
          maxLength={30}
        />
        <TextInput name="place" label="Địa danh" hint="Đứng trước ngày ký" defaultValue={values?.place} maxLength={60} />
      </div>
    </>
  );
}
