import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { AttributesCard, ChildrenCard, DossiersCard, PeopleCard } from "@/components/units/unit-cards";
import { VersionHistory } from "@/components/units/version-history";
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { formatDay } from "@/lib/format";
import { readUnit } from "@/lib/queries/units";

export const metadata: Metadata = { title: "Đơn vị" };

export default async function UnitPage({ params }: { params: Promise<{ ma: string }> }) {
  const unit = await readUnit((await params).ma);
  const { current, may, parentNames } = unit;
  return (
    <>
      <PageHeader
        breadcrumb={may.list && <Breadcrumb items={[{ href: "/don-vi", label: "Đơn vị" }]} />}
        title={current.name}
        where={`Mã ${unit.code} · ${UNIT_LEVEL_LABEL[current.level]} · ${UNIT_TYPE_LABEL[current.unitType]}`}
        actions={
          may.edit && (
            <LinkButton href={unit.isBody ? "/co-quan" : `/don-vi/${unit.code}/sua`} icon="pencil">
              Sửa thông tin
            </LinkButton>
          )
        }
      />
      {unit.endedOn && (
        <Notice tone="info" className="mb-5">
          Đơn vị kết thúc hoạt động từ ngày {formatDay(unit.endedOn)}. Hồ sơ, văn bản của đơn vị vẫn đọc được.
        </Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <AttributesCard attributes={current} parentName={current.parentId ? parentNames[current.parentId] : undefined} />
        <div className="space-y-5">
          <PeopleCard people={unit.people} mayOpen={may.people} />
          <DossiersCard code={unit.code} dossiers={unit.dossiers} />
          {unit.children.length > 0 && !unit.isBody && <ChildrenCard units={unit.children} />}
        </div>
        <Card title="Lịch sử thông tin" className="xl:col-span-2">
          <VersionHistory versions={unit.versions} parentNames={parentNames} />
          <Link href={`/don-vi/${unit.code}/pha-he`} prefetch={false} className="link mt-3 mr-6 inline-flex min-h-11 items-center">
            Phả hệ của đơn vị
          </Link>
          {may.audit && (
            <Link href={`/nhat-ky?don-vi=${unit.code}`} prefetch={false} className="link mt-3 inline-flex min-h-11 items-center">
              Nhật ký của đơn vị
            </Link>
          )}
        </Card>
      </div>
    </>
  );
}
