"use server";

import { redirect } from "next/navigation";
import { type RankingPlace, rankingAddress } from "../domain/ranking-address";
import { type FormState, typedValues } from "../forms/form-state";
import { chooseAwardsSchema, publishRankingSchema, withdrawRankingSchema } from "../forms/ranking";
import { chooseAwards } from "../use-cases/choose-awards";
import { publishRanking, withdrawRanking } from "../use-cases/publish-ranking";
import { parseForm, refusedState, withActor } from "./door";

function address(place: RankingPlace, done: string, page = ""): string {
  const path = rankingAddress(place, page);
  return `${path}${path.includes("?") ? "&" : "?"}da=${done}`;
}

/** Publishes a ranking and shows it. */
export async function publishRankingAction(place: RankingPlace, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(publishRankingSchema, { ...typedValues(formData), ...place });
    return form.ok ? publishRanking(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(address(place, "cong-bo"));
}

/** Takes a publication back with its reason. */
export async function withdrawRankingAction(place: RankingPlace, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(withdrawRankingSchema, { ...typedValues(formData), ...place });
    return form.ok ? withdrawRanking(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(address(place, "rut"));
}

/** Keeps the awards chosen for a unit. */
export async function chooseAwardsAction(
  place: RankingPlace & { unitCode: string },
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const values = typedValues(formData);
    const awards = Object.entries(values).flatMap(([field, name]) => (field.startsWith("award-") ? [name] : []));
    const form = parseForm(chooseAwardsSchema, { ...values, ...place, awards });
    return form.ok ? chooseAwards(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(address(place, "khen-thuong", place.unitCode));
}
