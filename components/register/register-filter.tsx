import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { DOCUMENT_TYPE_NAME, type DocumentType } from "@/lib/domain/numbering";

interface RegisterFilterProps {
  search: string;
  issuer: { code: string };
  issuers: readonly { code: string; name: string }[];
  type: string;
  types: readonly { type: DocumentType; lines: number }[];
  term: string;
  terms: readonly string[];
}

/** Which register (issuer, type, nhiệm kỳ), and a search in it without diacritics. */
export function RegisterFilter({ search, issuer, issuers, type, types, term, terms }: RegisterFilterProps) {
  const cell = "w-full sm:w-auto sm:min-w-52";
  const kinds = types.map((one) => ({ value: one.type, label: `${DOCUMENT_TYPE_NAME[one.type]} (${one.type}): ${one.lines} số` }));
  const units = issuers.map(({ code, name }) => ({ value: code, label: name }));
  const periods = terms.map((one) => ({ value: one, label: one }));
  return (
    <FilterForm action="/so-van-ban" isFiltered={search !== ""}>
      {units.length > 1 && (
        <Select
          name="don-vi"
          label="Cơ quan ban hành"
          options={units}
          defaultValue={issuer.code}
          fieldClassName={cell}
          className="sm:max-w-80"
        />
      )}
      <Select name="loai" label="Loại văn bản" options={kinds} defaultValue={type} fieldClassName={cell} />
      <Select name="nhiem-ky" label="Nhiệm kỳ" options={periods} defaultValue={term} fieldClassName="w-full sm:w-auto sm:min-w-36" />
      <TextInput type="search" name="tim" label="Số, ngày, trích yếu" defaultValue={search} placeholder="cong nhan" fieldClassName={cell} />
    </FilterForm>
  );
}
