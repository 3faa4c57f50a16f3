import type { Actor } from "../../lib/domain/permissions";
import { unitSchema } from "../../lib/forms/unit";
import { createUnit } from "../../lib/use-cases/create-unit";
import { expectOk, unitsOf } from "./seed-demo";

const DOAN_CO_SO = [
  "Sở Xây dựng",
  "Sở Nông nghiệp và Phát triển nông thôn",
  "Sở Y tế",
  "Sở Giáo dục và Đào tạo",
  "Sở Tài nguyên và Môi trường",
  "Sở Giao thông vận tải",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Văn phòng UBND thành phố",
  "Bệnh viện Đa khoa thành phố",
  "Bệnh viện Đa khoa Trung ương Cần Thơ",
  "Bệnh viện Nhi đồng",
  "Bệnh viện Phụ sản",
  "Trường Cao đẳng Kinh tế - Kỹ thuật",
  "Cục Thuế thành phố",
  "Tòa án nhân dân thành phố",
];

/** Adds the fifteen Đoàn cơ sở of the demonstration. */
export async function seedUnits(admin: Actor, now: Date) {
  for (const [index, name] of DOAN_CO_SO.entries()) {
    const form = unitSchema.parse({
      code: `DCS${String(index + 1).padStart(2, "0")}`,
      name: `Đoàn cơ sở ${name}`,
      unitType: "coQuan",
      level: "doanCoSo",
      cluster: `Cụm ${(index % 3) + 1}`,
      place: "Cần Thơ",
      validFrom: "2020-01-01",
    });
    expectOk(await createUnit(admin, form, now));
  }
  return unitsOf(admin);
}
