import "server-only";
import { isoOrNull } from "../../api/fields";
import type { BodyYearJson } from "../../api/year-schemas";
import type { BodyYear } from "../../db/body-year";

function cycleOf({ cycle }: BodyYear): BodyYearJson["cycle"] {
  const { year, status, registrationPhrase, reportPhrase, dataDate, rule, references } = cycle;
  return {
    ...{ year, status, registrationPhrase, reportPhrase, dataDate, rule, references },
    registrationOpensAt: cycle.registration.opensAt.toISOString(),
    registrationDueAt: cycle.registration.dueAt.toISOString(),
    approvalDueAt: cycle.approvalDueAt.toISOString(),
    reportOpensAt: cycle.report.opensAt.toISOString(),
    reportDueAt: cycle.report.dueAt.toISOString(),
    appraisalDueAt: cycle.appraisalDueAt.toISOString(),
    meetingDueAt: cycle.meetingDueAt.toISOString(),
    summaryDueAt: cycle.summaryDueAt.toISOString(),
  };
}

function meetingsOf({ meetings }: BodyYear): BodyYearJson["meetings"] {
  return meetings.map(({ heldOn, place, presentCount, totalCount, status, agenda }) => ({
    ...{ heldOn, place, status, present: presentCount, total: totalCount },
    agenda: agenda.map(({ tabled, votesFor, votesAgainst, votesOther, outcome, reason }) => ({
      ...{ unitCode: tabled.unitCode, unitName: tabled.unitName, eligible: tabled.eligible },
      ...{ votesFor, votesAgainst, votesOther, outcome, reason },
    })),
  }));
}

function decisionsOf({ decisions }: BodyYear): BodyYearJson["decisions"] {
  const numbers = new Map(decisions.map(({ id, numberText }) => [id, numberText]));
  return decisions.map(({ kind, numberText, day, signerName, signerPosition, reason, sha256, unitCodes, withdrawsId }) => ({
    ...{ kind, number: numberText, day, signerName, signerPosition, reason, sha256, unitCodes },
    withdraws: withdrawsId === null ? null : (numbers.get(withdrawsId) ?? null),
  }));
}

/** Gives the data of a body's year in the shape of bodyYearSchema; `units` say where each unit's record lies. */
export function bodyYearJson(body: BodyYear, units: BodyYearJson["units"], at: Date): BodyYearJson {
  const { name, place, documentCode } = body.root;
  return {
    kind: "ho-so-nam-co-quan",
    formatVersion: 1,
    madeAt: at.toISOString(),
    body: { name, place, documentCode, term: body.term },
    cycle: cycleOf(body),
    extensions: body.extensions.map(({ unitCode, window, dueAt, reason }) => ({ unitCode, window, reason, dueAt: dueAt.toISOString() })),
    criteriaSets: body.sets.map(({ unitType, name: setName, version, source, publishedAt, content }) => ({
      ...{ unitType, name: setName, version, source, content, publishedAt: isoOrNull(publishedAt) },
    })),
    units,
    meetings: meetingsOf(body),
    decisions: decisionsOf(body),
  };
}
