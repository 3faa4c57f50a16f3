import { Icon } from "@/components/ui/icon";

/** Finds a unit of the year by name or code, without diacritics; goes to the list of the year. */
export function UnitSearch({ year }: { year: number }) {
  return (
    <form action={`/${year}/tien-do`} className="relative">
      <Icon name="search" className="pointer-events-none absolute top-3 left-3 text-muted" />
      <input type="search" name="tim" aria-label="Tìm đơn vị" placeholder="Tìm đơn vị…" className="control pl-10" />
    </form>
  );
}
