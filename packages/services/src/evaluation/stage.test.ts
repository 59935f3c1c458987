import { expect, test } from "vitest";
import { stageOf } from "./stage.ts";

const facts = { firmId: "firm", released: false, concluded: false, scoredRows: 28, applicableRows: 28 };

test("without a firm the bureau commissions one", () => {
  expect(stageOf({ ...facts, firmId: null })).toEqual({
    stage: "awaitingFirm",
    nextStep: "commissionFirm",
    nextRole: "bureauOfficer",
  });
});

test.each([
  [27, 28],
  [0, 28],
  [0, 0],
])("with %i of %i rows scored the evaluator completes the facts", (scoredRows, applicableRows) => {
  expect(stageOf({ ...facts, scoredRows, applicableRows })).toEqual({
    stage: "scoring",
    nextStep: "completeFacts",
    nextRole: "evaluator",
  });
});

test("with every row scored the lead evaluator prepares the draft", () => {
  expect(stageOf(facts)).toEqual({ stage: "scoring", nextStep: "prepareDraft", nextRole: "leadEvaluator" });
});

test("a released evaluation waits for the department", () => {
  expect(stageOf({ ...facts, released: true })).toEqual({
    stage: "released",
    nextStep: "answerConsultation",
    nextRole: "departmentFiller",
  });
});

test("a concluded evaluation waits for nobody, released or not", () => {
  for (const released of [true, false]) {
    expect(stageOf({ ...facts, released, concluded: true })).toEqual({
      stage: "concluded",
      nextStep: "none",
      nextRole: null,
    });
  }
});
