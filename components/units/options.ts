import { UNIT_TYPES } from "@/lib/domain/criteria";
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { UNIT_LEVELS } from "@/lib/domain/organisation";

/** Choices of a select, in the words of the programme. Server components only. */
export const UNIT_TYPE_OPTIONS = UNIT_TYPES.map((value) => ({ value, label: UNIT_TYPE_LABEL[value] }));
export const UNIT_LEVEL_OPTIONS = UNIT_LEVELS.filter((value) => value !== "body").map((value) => ({
  value,
  label: UNIT_LEVEL_LABEL[value],
}));
