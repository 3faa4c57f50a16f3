import type { ReactNode } from "react";
import { UNION_NAME } from "@/lib/domain/document";
import { formatLongDay } from "@/lib/format";

interface PrintedFrameProps {
  /** Header lines of the issuing body, and the ISO day of printing. */
  head: { upperBody: string; body: string; place: string; day: string };
  title: string;
  subtitle?: string;
  /** Places of signing, from left to right. */
  signatures: readonly { authority: string; position?: string }[];
  children: ReactNode;
}

/** Places of signing under a unit's table (programme.md, "The Bảng tổng hợp"). */
export const UNIT_SIGNATURES = [
  { authority: "NGƯỜI LẬP BIỂU" },
  { authority: "XÁC NHẬN CỦA CẤP ỦY" },
  { authority: "TM. BAN CHẤP HÀNH", position: "BÍ THƯ" },
];
/** Places of signing under the Khối's list. */
export const BODY_SIGNATURES = [{ authority: "NGƯỜI LẬP BIỂU" }, { authority: "TM. BAN THƯỜNG VỤ", position: "BÍ THƯ" }];

/** What stands around a table on paper and not on the screen: header of the union, title, places of signing. */
export function PrintedFrame({ head, title, subtitle, signatures, children }: PrintedFrameProps) {
  return (
    <>
      <div className="mb-4 hidden text-center print:block">
        <div className="grid grid-cols-2 gap-x-4">
          <p>{head.upperBody}</p>
          <p className="font-bold underline">{UNION_NAME}</p>
          <p className="font-bold">{head.body}</p>
          <p className="italic">
            {head.place}, {formatLongDay(head.day)}
          </p>
          <p aria-hidden="true">***</p>
        </div>
        <p className="mt-2 font-bold uppercase">{title}</p>
        {subtitle && <p className="italic">{subtitle}</p>}
      </div>
      {children}
      <div className="keep-together mt-6 hidden justify-around text-center print:flex">
        {signatures.map(({ authority, position }) => (
          <p key={authority} className="min-h-28 font-bold">
            {authority}
            {position && <span className="block font-normal">{position}</span>}
          </p>
        ))}
      </div>
    </>
  );
}
