import { AUDIT_LABEL, type AuditAction, isSignIn } from "../domain/audit";
import { choiceParam, type SearchParams, textParam } from "./search-params";

export interface AuditFilter {
  action?: AuditAction;
  /** Part of the name of who did it. */
  person: string;
  /** Code of a unit, or words of its name. */
  unit: string;
  /** Days as typed, both included. */
  from: string;
  to: string;
  /** Sign-ins and sign-outs stand in the list as well; they outnumber everything else. */
  signIns: boolean;
}

/** What the address of the log asks for; who looks for sign-ins sees them. */
export function auditFilterOf(params: Awaited<SearchParams>): AuditFilter {
  const action = choiceParam(params, "viec", Object.keys(AUDIT_LABEL) as AuditAction[]);
  return {
    action,
    person: textParam(params, "nguoi").trim(),
    unit: textParam(params, "don-vi").trim(),
    from: textParam(params, "tu"),
    to: textParam(params, "den"),
    signIns: choiceParam(params, "dang-nhap", ["co"]) !== undefined || (action !== undefined && isSignIn(action)),
  };
}

/** The query of an address that asks for the same. */
export function auditQuery({ action, person, unit, from, to, signIns }: AuditFilter) {
  return { viec: action, nguoi: person, "don-vi": unit, tu: from, den: to, "dang-nhap": signIns ? "co" : undefined };
}
