"use client";

import { type ClipboardEvent, Fragment, useState } from "react";
import { useUnsavedWarning } from "@/components/form/use-unsaved-warning";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { isBlock, type Placed, placeBlock, readClipboard } from "@/lib/domain/paste";
import { QuickRow } from "./quick-row";
import type { QuickTableData } from "./types";
import { useQuickTable } from "./use-quick-table";

type Texts = Record<string, Record<string, string>>;

/** A paste that can be taken back: what stood in its cells, and what could not be placed. */
interface Pasted {
  before: Texts;
  placed: Placed;
}

/** All criteria in one table: typed cell by cell, or pasted as a block from a spreadsheet; saves itself like the cards. */
export function QuickTable({ data }: { data: QuickTableData }) {
  const { part, columns, groups } = data;
  const { rows, put, choose, save, hasUnsaved, current } = useQuickTable(data);
  const [pastes, setPastes] = useState<Pasted[]>([]);
  useUnsavedWarning(hasUnsaved);
  const all = groups.flatMap((group) => group.rows);
  const last = pastes.at(-1);

  function paste(event: ClipboardEvent<HTMLElement>) {
    const block = readClipboard(event.clipboardData.getData("text/plain"));
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const code = cell?.closest("tr")?.getAttribute("data-code");
    if (!cell || !code || !isBlock(block)) return;
    event.preventDefault();
    const from = { row: all.findIndex((row) => row.code === code), column: cell.cellIndex - 1 };
    const table = all.map((row) => ({ code: row.code, criterion: row, locked: row.locked !== null }));
    const keys = columns.map(({ key }) => key);
    const placed = placeBlock(part, table, keys, from, block);
    const [before, after]: [Texts, Texts] = [{}, {}];
    for (const one of placed.cells) {
      before[one.code] = { [one.field]: current.current[one.code]?.values[one.field] ?? "", ...before[one.code] };
      after[one.code] = { ...after[one.code], [one.field]: one.text };
    }
    setPastes([...pastes, { before, placed }]);
    put(after);
  }

  function takeBack() {
    if (last) put(last.before);
    setPastes(pastes.slice(0, -1));
  }

  return (
    <div className="space-y-4">
      <div aria-live="polite">
        {last && (
          <Notice
            tone={last.placed.refused.length + last.placed.beyond > 0 ? "warn" : "info"}
            title={`Đã dán ${last.placed.cells.length} ô`}
            actions={
              <Button variant="secondary" icon="undo-2" onClick={takeBack}>
                Hoàn tác lần dán
              </Button>
            }
          >
            {remarkOf(last.placed)}
          </Notice>
        )}
      </div>
      <div onPaste={paste}>
        <Table label="Điền nhanh các tiêu chí" stickyFirst tall dense>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.code}>
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    Nội dung {group.code}. {group.name}
                  </th>
                </tr>
                {group.rows.map((row) => {
                  const state = rows[row.code];
                  return (
                    state && (
                      <QuickRow
                        key={row.code}
                        part={part}
                        row={row}
                        state={state}
                        columns={columns}
                        onText={(field, text) => put({ [row.code]: { [field]: text } }, field === "notApplicable")}
                        onLeave={() => state.status === "waiting" && save(row.code)}
                        onChoose={(side) => choose(row.code, side)}
                      />
                    )
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}

function remarkOf({ refused, beyond }: Placed): string {
  const words = [
    refused.length > 0
      ? `${refused.length} giá trị không có chỗ điền (ô khóa hoặc không dùng): ${refused.slice(0, 8).join("; ")}${refused.length > 8 ? "…" : ""}.`
      : "",
    beyond > 0 ? `${beyond} giá trị nằm ngoài bảng.` : "",
  ];
  return words.filter(Boolean).join(" ") || "Các ô được lưu ngay; ô chưa đúng được đánh dấu tại chỗ.";
}
