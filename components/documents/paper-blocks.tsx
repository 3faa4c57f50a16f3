import { type DocumentBlock, type DocumentColumn, type DocumentRow, groundLines, type RichText, runsOf } from "../../lib/domain/document";
import { wholeTerms } from "../../lib/domain/terms";
import { cx } from "../ui/cx";
import { keyed } from "./keyed";

/** Căn cứ, articles, paragraphs and tables of a document, as on paper. */
export function Blocks({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return keyed(blocks).map(({ key, item }) => <Block key={key} block={item} />);
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case "centred":
      return <p className={cx("paper-centre font-bold", block.large && "paper-large")}>{wholeTerms(block.text)}</p>;
    case "grounds":
      return keyed(groundLines(block.lines)).map(({ key, item: line }) => (
        <p key={key} className="paper-body italic">
          {line}
        </p>
      ));
    case "heading":
      return <h3 className="paper-body font-bold">{block.text}</h3>;
    case "paragraph":
      return (
        <p className={block.align === undefined || block.align === "justify" ? "paper-body" : `paper-${block.align}`}>
          <Rich text={block.text} />
        </p>
      );
    case "article":
      return (
        <p className="paper-body">
          <b>{block.label}</b> <Rich text={block.text} />
        </p>
      );
    case "table":
      return <PaperTable columns={block.columns} rows={block.rows} />;
  }
}

function Rich({ text }: { text: RichText }) {
  return keyed(runsOf(text)).map(({ key, item: { text: words, bold, italic } }) => (
    <span key={key} className={cx(bold && "font-bold", italic && "italic")}>
      {words}
    </span>
  ));
}

function PaperTable({ columns, rows }: { columns: readonly DocumentColumn[]; rows: readonly DocumentRow[] }) {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`Bảng ${columns.map(({ title }) => title).join(", ")}`}
      className="paper-frame"
    >
      <table>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} width={`${((width / total) * 100).toFixed(1)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {wholeTerms(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, item }) => (
            <PaperRow key={key} row={item} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PaperRow({ row, columns }: { row: DocumentRow; columns: readonly DocumentColumn[] }) {
  if ("group" in row) {
    return (
      <tr>
        <th colSpan={columns.length} scope="rowgroup" className="paper-left">
          <Rich text={row.group} />
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map(({ title, align }, index) => (
        <td key={title} className={`paper-${align}`}>
          <Rich text={row.cells[index] ?? ""} />
        </td>
      ))}
    </tr>
  );
}
