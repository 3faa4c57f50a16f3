import { LinkButton } from "@/components/ui/link-button";

/** What may be done with the list of units: save it, look at its history, and for those who keep it, change it. */
export function UnitListActions({ download, mayEdit }: { download: string; mayEdit: boolean }) {
  return (
    <>
      <LinkButton href={download} variant="secondary" icon="download" download>
        Tải danh sách đang lọc
      </LinkButton>
      <LinkButton href="/don-vi/lich-su" variant="secondary" icon="history">
        Lịch sử thay đổi
      </LinkButton>
      {mayEdit && (
        <>
          <LinkButton href="/nhap-du-lieu" variant="secondary" icon="upload">
            Nhập từ Excel
          </LinkButton>
          <LinkButton href="/don-vi/thay-doi" variant="secondary" icon="pencil">
            Thay đổi tổ chức
          </LinkButton>
          <LinkButton href="/don-vi/moi" icon="plus">
            Thêm đơn vị
          </LinkButton>
        </>
      )}
    </>
  );
}
