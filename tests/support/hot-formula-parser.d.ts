/** The part of the evaluator that the tests use; the package has no types of its own. */
declare module "hot-formula-parser" {
  interface At {
    row: { index: number };
    column: { index: number };
  }
  export class Parser {
    on(event: "callCellValue", read: (at: At, done: (value: unknown) => void) => void): void;
    on(event: "callRangeValue", read: (from: At, to: At, done: (values: unknown[][]) => void) => void): void;
    setFunction(name: string, compute: (values: unknown[]) => unknown): void;
    parse(formula: string): { error: string | null; result: unknown };
  }
}
