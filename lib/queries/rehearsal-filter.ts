import { DEFAULT_RULE, GATES, type RuleSettings, ruleSettingsSchema } from "../domain/assessment";
import { gateParam } from "../forms/rehearsal";
import { choiceParam, type SearchParams, textParam } from "./search-params";

/** What the page was asked to rehearse. */
export interface RehearsalAsked {
  /** "" nothing yet, "quy-tac" the setting of the rule, or the id of a criteria set or scheme. */
  what: string;
  rule: RuleSettings;
  everybody: boolean;
}

/** Reads a rehearsal from its address; without settings, or with ones that cannot be read, the rule is the default one. */
export function rehearsalAsked(params: Awaited<SearchParams>): RehearsalAsked {
  const typed = textParam(params, "nhom");
  const rule = ruleSettingsSchema.safeParse({
    groupMinPercent: Number(typed.replace(",", ".")),
    passBasis: choiceParam(params, "co-so", ["threshold", "registeredTarget"] as const),
    allMandatory: textParam(params, "bat-buoc") === "1",
    gates: GATES.filter((gate) => textParam(params, gateParam(gate)) === "1"),
  });
  const everybody = textParam(params, "tat-ca") === "1";
  return { what: textParam(params, "thu"), rule: typed !== "" && rule.success ? rule.data : DEFAULT_RULE, everybody };
}

/** Gives the address parameters of what was asked. */
export function rehearsalParams({ what, rule, everybody }: RehearsalAsked): Record<string, string> {
  const on = (is: boolean) => (is ? "1" : "");
  const gates = GATES.map((gate) => [gateParam(gate), on(rule.gates.includes(gate))]);
  const setting = {
    nhom: `${rule.groupMinPercent}`,
    "co-so": rule.passBasis,
    "bat-buoc": on(rule.allMandatory),
    ...Object.fromEntries(gates),
  };
  return { thu: what, "tat-ca": on(everybody), ...(what === "quy-tac" ? setting : {}) };
}
