/**
 * The published table of the Wangcheng 2021 case, every row worked by hand from its facts and the rule's
 * words. 30 rows: points 100, computed 88.80, awarded 89.80.
 */
export interface ExpectedRow {
  readonly code: string;
  readonly name: string;
  readonly points: string;
  readonly computed: string;
  readonly awarded: string;
}

const row = (
  code: string,
  name: string,
  points: string,
  computed: string,
  awarded = computed,
): ExpectedRow => ({
  code,
  name,
  points,
  computed,
  awarded,
});

export const rows: readonly ExpectedRow[] = [
  // 0.5 + 0.5 + 1, less 0 of 6 goals missing × 1.5
  row("A1-1", "绩效目标合理性", "2.00", "2.00"),
  // no goal missing, so no 3; 6 quantified ≥ 3 → 1; 3 on task ≥ 3 → 1; funds matched → 1
  row("A1-2", "绩效指标明确性", "3.00", "3.00"),
  // 28 − 39 = −11 persons, none above last year; 2 − 0
  row("A2-1", "聘用人员控制率", "2.00", "2.00"),
  // not applicable: its 2 points went to 职责履行
  row("A2-2", "资金到位率（公共专项）", "0.00", "0.00"),
  // not applicable: its 2 points went to 履职效果
  row("B1-1", "预算执行率（公共专项）", "0.00", "0.00"),
  // 0 transfers, 2 free; 2 − 0
  row("B1-2", "横向拨款", "2.00", "2.00"),
  // 0.45 % ≤ 10 % → 2; 0 items older than three years × 0.5
  row("B1-3", "往来款项控制率", "2.00", "2.00"),
  // 0 ÷ 902.42 = 0 % ≤ 5 % → 2
  row("B1-4", "结转结余率", "2.00", "2.00"),
  // (0 − 0) ÷ 0 counts as 0 %; not above 0 → 2
  row("B1-5", "结转结余变动率", "2.00", "2.00"),
  // 50.39 % ≤ 100 % → 1
  row("B1-6", "三公经费控制率", "1.00", "1.00"),
  // 65.48 ÷ 294.7 = 22.22 %; 77.78 points away × 0.1 = 7.778, more than the 1 there is
  row("B1-7", "政府采购执行率", "1.00", "0.00"),
  // in time, nothing missing, 2 vouchers × 0.2 = 0.4; 2 − 0.4
  row("B2-1", "内部控制健全性", "2.00", "1.60"),
  // the same 2 vouchers × 0.5 = 1; no grave case; 5 − 1
  row("B2-2", "资金使用合规性", "5.00", "4.00"),
  // two judgements of 1
  row("B2-3", "预算信息公开性", "2.00", "2.00"),
  // carried out; 3 flaws × 0.2 = 0.6; 3 − 0.6
  row("B2-4", "绩效自评情况", "3.00", "2.40"),
  // partly rectified → 1; awarded 2 as published (the last problem was rectified before the report)
  row("B2-5", "问题整改情况", "3.00", "1.00", "2.00"),
  // no stocktake 1, (1 + 5) cases × 0.2 = 1.2; 4 − 2.2
  row("B3-1", "资产管理安全性", "4.00", "1.80"),
  // grids 14, 142, 657 all reached → 3; plan 1; no street below → 2
  row("C1-1", "体系建设", "6.00", "6.00"),
  // plan 1, training 1, teams 1, no complaint 2
  row("C1-2", "网格化管理", "5.00", "5.00"),
  // 14 ≥ 10 → 3
  row("C1-3", "评优考核", "3.00", "3.00"),
  // 4230 reached → 2; 100 reached → 2
  row("C1-4", "治理信息收集及处理", "4.00", "4.00"),
  // 1601, 5737, 55369 ÷ 252 = 6.35, 22.77, 219.72 → 6, 23, 220, each 1; rules 1, ledger 1
  row("C1-5", "工单处理", "5.00", "5.00"),
  // dispatch 1; (197 + 201) × 0.3 = 119.4 takes the 2 of closing and no more; mailbox 1; hotline 1
  row("C1-6", "及时性", "5.00", "3.00"),
  // 99.66 ≥ 99, 99, 99, 98; 100 − 99.66 = 0.34 is no whole step of 10; five times 1
  row("C1-7", "完成率", "5.00", "5.00"),
  // built 1, versatile 1, online 1, promoted 1
  row("C1-8", "治理平台建设及应用", "4.00", "4.00"),
  // plan 1, not in time 0, estates 1, 5 sources 1, convenience 1
  row("C1-9", "试点智慧社区建设", "5.00", "4.00"),
  // fewer repeats 2, efficiency 1, service 1, requests solved 2
  row("D1-1", "社会效益", "6.00", "6.00"),
  // no event; the row has no name of its own and continues the one above
  row("D1-2", "社会效益", "4.00", "4.00"),
  // not shown to have spread elsewhere, so a judgement: 4
  row("D1-3", "可持续影响", "4.00", "4.00"),
  // 95 − 92.5 = 2.5 points × 0.4 = 1; 8 − 1
  row("D1-4", "社会公众或服务对象满意度", "8.00", "7.00"),
];

/** Headings added up by hand: points, computed, awarded. */
export const headings: readonly (readonly [
  path: string,
  points: string,
  computed: string,
  awarded: string,
])[] = [
  // 5 + 2
  ["投入", "7.00", "7.00", "7.00"],
  // 2 + 3
  ["投入/目标设定", "5.00", "5.00", "5.00"],
  // 2 + 0, where the source still prints 4
  ["投入/预算配置", "2.00", "2.00", "2.00"],
  // 10 + 15 + 4; computed 9 + 11 + 1.8; awarded 9 + 12 + 1.8
  ["过程", "29.00", "21.80", "22.80"],
  // 0 + 2 + 2 + 2 + 2 + 1 + 1, less the 1 of procurement
  ["过程/预算执行", "10.00", "9.00", "9.00"],
  // 2 + 5 + 2 + 3 + 3, printed in two groups of 7 and 8; 1.6 + 4 + 2 + 2.4 + 1 or 2
  ["过程/预算管理", "15.00", "11.00", "12.00"],
  ["过程/资产管理", "4.00", "1.80", "1.80"],
  // 42, less 2 of 及时性 and 1 of the pilot
  ["产出", "42.00", "39.00", "39.00"],
  ["产出/职责履行", "42.00", "39.00", "39.00"],
  // 6 + 4 + 4 + 8, less 1 of 满意度
  ["效果", "22.00", "21.00", "21.00"],
  ["效果/履职效果", "22.00", "21.00", "21.00"],
];
