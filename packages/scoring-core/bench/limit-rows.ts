import type { Plain } from "./departments.ts";

export interface LimitResult {
  /** Hundredths of points, one per row of the table. */
  readonly rows: readonly number[];
  readonly total: number;
  readonly grade: string;
}

/**
 * The Wangcheng table written out by hand in integers, once and for nothing else: points and percentages are
 * hundredths, decimals are read digit by digit. What a general engine is measured against, not how to write one.
 */
export function limitRows(facts: Plain): LimitResult {
  const $ = facts as Readonly<Record<string, string>> & Readonly<Record<string, boolean>>;
  const days = whole($.countingDays);
  const rows = [
    goals($),
    goalIndicators($),
    left(200, 50 * over(Math.trunc((hundredths($.hiredStaff) - hundredths($.hiredStaffPrior)) / 100))),
    0,
    0,
    left(200, 40 * over(whole($.lateralTransfers) - 2)),
    balances($),
    carryoverRatio(hundredths($.carryover), hundredths($.expenditureBudget)),
    carryoverChange(hundredths($.carryoverBooked), hundredths($.carryoverBookedPrior)),
    tenthPerPoint(over(hundredths($.threePublicRate) - 10_000)),
    tenthPerPoint(
      Math.abs(percentage(hundredths($.procurementActual), hundredths($.procurementBudget)) - 10_000),
    ),
    $.controlIssuedInTime ? left(200, 50 * whole($.controlMissingParts) + 20 * cases($.controlBreaches)) : 0,
    left(500, 50 * cases($.fundBreaches) + 500 * cases($.fundGraveBreaches)),
    hundredths($.disclosureContentJudged) + hundredths($.disclosureTimingJudged),
    selfEvaluation($),
    $.rectificationStatus === "all" ? 200 : $.rectificationStatus === "part" ? 100 : 0,
    assets($),
    grids($),
    yes($.trainingPlanned) + yes($.trainingDone) + yes($.gridTeams) + left(200, 50 * whole($.gridComplaints)),
    left(300, 50 * over(10 - whole($.communitiesAwarded))),
    left(200, 50 * Math.floor(over(4230 - whole($.infoCollected)) / 500)) +
      left(200, 50 * Math.floor(over(100 - whole($.hardTickets)) / 10)),
    left(100, 50 * over(5 - daily(whole($.mailboxTickets), days))) +
      left(100, 50 * over(10 - daily(whole($.line580Tickets), days))) +
      left(100, 50 * Math.floor(over(100 - daily(whole($.hotlineTickets), days)) / 10)) +
      yes($.ticketRules) +
      yes($.ticketLedger),
    inTime($),
    rate($.rate580, 9900) +
      rate($.rateFireWarning, 9900) +
      rate($.rateCityGrid, 9900) +
      rate($.rateMailbox, 9800) +
      rate($.rateHotline, 10_000),
    yes($.platformBuilt) + yes($.platformVersatile) + yes($.platformOnline) + yes($.platformPromoted),
    yes($.pilotPlan) +
      yes($.pilotOnTime) +
      yes($.pilotEstatesEnough) +
      left(100, 50 * over(5 - whole($.pilotDataSources))) +
      yes($.pilotConvenient),
    2 * yes($.repeatsFall) +
      ($.efficiencyUp ? 100 : hundredths($.efficiencyPartlyJudged)) +
      ($.serviceUp ? 100 : hundredths($.servicePartlyJudged)) +
      2 * yes($.requestsSolved),
    cases($.graveEvents) >= 1 ? 0 : 400,
    $.measuresEffective && $.spreadElsewhere ? 400 : hundredths($.sustainedEffectJudged),
    satisfaction(hundredths($.satisfaction)),
  ];
  let total = 0;
  for (const points of rows) total += points;
  const grade = total >= 9000 ? "excellent" : total >= 8000 ? "good" : total >= 6000 ? "fair" : "poor";
  return { rows, total, grade: $.fundBreachExtreme ? "poor" : grade };
}

type Facts = Readonly<Record<string, string>> & Readonly<Record<string, boolean>>;

const yes = (value: unknown): number => (value === true ? 100 : 0);
const cases = (value: unknown): number => (value as readonly unknown[]).length;
const over = (value: number): number => (value > 0 ? value : 0);
const left = (points: number, loss: number): number => (loss < points ? points - loss : 0);
/** n ÷ d, half up, of what is not negative. */
const quotient = (n: number, d: number): number => Math.floor((2 * n + d) / (2 * d));
const daily = quotient;
/** In hundredths of a percent. */
const percentage = (part: number, total: number): number => quotient(part * 10_000, total);
/** 1 point less 0.1 for each percentage point. */
const tenthPerPoint = (distance: number): number => (distance < 1000 ? quotient(1000 - distance, 10) : 0);
const rate = (value: string | undefined, target: number): number =>
  left(100, 20 * Math.floor(over(target - hundredths(value)) / 1000));

function goals($: Facts): number {
  const base = ($.goalLawful ? 50 : 0) + ($.goalOnDuty ? 50 : 0) + ($.goalOnPlan ? 100 : 0);
  const required = whole($.goalsRequired);
  return required === 0 ? base : quotient(over(base * required - 150 * whole($.goalsMissing)), required);
}

function goalIndicators($: Facts): number {
  if (whole($.goalsMissing) > 0) return 0;
  const tier = (count: number) => (count >= 3 ? 100 : count >= 2 ? 50 : 0);
  return tier(whole($.indicatorsQuantified)) + tier(whole($.indicatorsOnTask)) + yes($.goalsMatchFunds);
}

function balances($: Facts): number {
  const [now, before] = [hundredths($.balancesTotal), hundredths($.balancesTotalPrior)];
  const compared = now < before ? 150 : now === before ? 100 : 0;
  return left(hundredths($.balancesRatio) <= 1000 ? 200 : compared, 50 * whole($.balancesAged));
}

const carryoverRatio = (part: number, total: number): number =>
  part * 100 <= 5 * total ? 200 : part * 100 <= 10 * total ? 100 : 0;

function carryoverChange(now: number, before: number): number {
  if (before === 0) return now === 0 ? 200 : 0;
  const change = now - before;
  if (change <= 0) return 200;
  return change * 10 >= before ? 0 : quotient(over(200 * before - 2000 * change), before);
}

function selfEvaluation($: Facts): number {
  if (!$.selfEvaluationDone) return 0;
  const units = $.selfEvaluationUnits ? 0 : 100;
  const projects = $.selfEvaluationProjects ? 0 : 100;
  return left(300, units + projects + 20 * cases($.selfEvaluationFlaws));
}

function assets($: Facts): number {
  const small = cases($.assetDisposals) + cases($.assetMismatches) + cases($.assetBookkeeping);
  const grave = cases($.assetIncomeUnpaid) + cases($.assetUnlawfulLeases) + ($.assetsCounted ? 0 : 1);
  return left(400, 10 * cases($.assetOverStandard) + 20 * small + 100 * grave);
}

function grids($: Facts): number {
  const short = (value: string | undefined, target: number) => Math.floor(over(target - whole(value)) / 100);
  const steps = short($.gridsLevel1, 14) + short($.gridsLevel2, 142) + short($.gridsLevel3, 657);
  return left(300, 100 * steps) + yes($.gridPlan) + left(200, 50 * whole($.gridStreetsBelow));
}

function inTime($: Facts): number {
  return (
    yes($.dispatchInTime) +
    left(200, 30 * (whole($.overdueOpen) + whole($.overdueClosed))) +
    left(yes($.mailboxSameDay), 30 * whole($.mailboxLate)) +
    left(yes($.hotlineInTime), 50 * Math.floor(over(hundredths($.hotlineDelayRate) - 2500) / 500))
  );
}

const satisfaction = (value: number): number =>
  value <= 8000 ? 0 : quotient(over(8000 - 4 * over(9500 - value)), 10);

/** A decimal of at most two places, in hundredths. */
function hundredths(text = ""): number {
  let value = 0;
  let places = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46) places = 0;
    else {
      value = value * 10 + (code - 48);
      if (places >= 0) places += 1;
    }
  }
  return places <= 0 ? value * 100 : places === 1 ? value * 10 : value;
}

function whole(text = ""): number {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) value = value * 10 + (text.charCodeAt(at) - 48);
  return value;
}
