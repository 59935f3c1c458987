import {
  type FactDefinition,
  type Framework,
  type Indicator,
  parseFramework,
  type Rule,
} from "@hengji/scoring-core";

/** A short table of a bureau's own, in official words; ten rows, 100 points, nothing left open. */
const yesNo = (key: string, yes: string, no: string): FactDefinition => ({
  key,
  label: yes,
  type: "yesNo",
  unit: "",
  yes,
  no,
});
const amount = (key: string, label: string): FactDefinition => ({
  key,
  label,
  type: "amount",
  unit: "万元",
  min: "0",
});
const count = (key: string, label: string): FactDefinition => ({
  key,
  label,
  type: "count",
  unit: "项",
  min: "0",
});

const facts: readonly FactDefinition[] = [
  yesNo("goalOnDuty", "绩效目标与部门职责密切相关", "绩效目标与部门职责关系不密切"),
  yesNo("goalOnPlan", "绩效目标符合年度工作计划", "绩效目标不符合年度工作计划"),
  yesNo("goalMeasurable", "绩效指标清晰、可衡量", "绩效指标不清晰或不可衡量"),
  yesNo("goalMatchesBudget", "绩效指标与预算资金相匹配", "绩效指标与预算资金不匹配"),
  amount("budgetExecuted", "预算执行数"),
  { ...amount("budgetApproved", "批复预算数"), min: "0.01" },
  {
    key: "fundBreaches",
    label: "资金使用不合规",
    type: "cases",
    unit: "例",
    caseMeans: "一笔不符合财经法规或审批程序的支出",
  },
  yesNo("fundMisused", "存在截留、挤占、挪用资金", "没有截留、挤占、挪用资金"),
  yesNo("budgetPublished", "按规定公开预算信息", "没有按规定公开预算信息"),
  yesNo("accountsPublished", "按规定公开决算信息", "没有按规定公开决算信息"),
  {
    key: "assetMismatches",
    label: "资产账实不符",
    type: "cases",
    unit: "例",
    caseMeans: "一批同类资产的账面数与实物数不一致",
  },
  count("tasksDone", "已完成的年度重点工作"),
  { ...count("tasksPlanned", "计划的年度重点工作"), min: "1" },
  count("tasksLate", "未按时完成的年度重点工作"),
  yesNo("qualityAccepted", "履职成果全部通过验收或考核", "履职成果没有全部通过验收或考核"),
  { key: "satisfaction", label: "服务对象满意度", type: "percent", unit: "%", min: "0", max: "100" },
];

const of = (key: string) => ({ op: "fact", key }) as const;
const yes = (key: string) => ({ op: "yes", key }) as const;
const item = (clause: string, label: string, points: string, key: string) => ({
  clause,
  label,
  points,
  when: yes(key),
});
const rate = (part: string, whole: string, label: string) =>
  ({ op: "percentOf", part: of(part), whole: of(whole), label }) as const;

type Row = Omit<Indicator, "kind" | "rule" | "points"> & {
  readonly rule: Rule;
  readonly kind?: Indicator["kind"];
};

const rows: readonly Row[] = [
  {
    code: "A1-1",
    path: ["投入", "目标设定"],
    name: "绩效目标合理性",
    criteria: ["①绩效目标是否与部门职责密切相关。", "②绩效目标是否符合年度工作计划。"],
    standard: ["①与部门职责密切相关计4分，否则不计分。", "②符合年度工作计划计4分，否则不计分。"],
    gist: "两项各计4分",
    rule: {
      kind: "checklist",
      points: "8",
      items: [item("①", "与职责相关", "4", "goalOnDuty"), item("②", "符合年度计划", "4", "goalOnPlan")],
    },
    evidence: ["绩效目标申报表", "部门“三定”规定", "年度工作计划"],
  },
  {
    code: "A1-2",
    path: ["投入", "目标设定"],
    name: "绩效指标明确性",
    criteria: ["①绩效指标是否清晰、可衡量。", "②绩效指标是否与预算资金相匹配。"],
    standard: ["①清晰、可衡量计4分，否则不计分。", "②与预算资金相匹配计3分，否则不计分。"],
    gist: "可衡量计4分，与预算匹配计3分",
    rule: {
      kind: "checklist",
      points: "7",
      items: [item("①", "可衡量", "4", "goalMeasurable"), item("②", "与预算匹配", "3", "goalMatchesBudget")],
    },
    evidence: ["绩效目标申报表", "部门预算批复"],
  },
  {
    code: "B1-1",
    path: ["过程", "预算执行"],
    name: "预算执行率",
    criteria: ["预算执行率＝预算执行数÷批复预算数×100%。"],
    standard: ["95%及以上计10分；低于95%、在85%及以上计7分；低于85%、在60%及以上计4分；低于60%不计分。"],
    gist: "95%及以上计10分，85%及以上计7分，60%及以上计4分",
    rule: {
      kind: "tiers",
      points: "10",
      measure: rate("budgetExecuted", "budgetApproved", "预算执行率"),
      tiers: [
        { from: { at: "95", included: true }, points: "10" },
        { from: { at: "85", included: true }, to: { at: "95", included: false }, points: "7" },
        { from: { at: "60", included: true }, to: { at: "85", included: false }, points: "4" },
        { to: { at: "60", included: false }, points: "0" },
      ],
    },
    evidence: ["部门预算批复", "部门决算报表"],
  },
  {
    code: "B2-1",
    path: ["过程", "预算管理"],
    name: "资金使用合规性",
    criteria: ["①支出是否符合财经法规和审批程序。", "②是否存在截留、挤占、挪用资金。"],
    standard: ["①每1例扣1分。", "②存在截留、挤占、挪用资金的，本项不得分。"],
    gist: "每例扣1分；挪用的不得分",
    rule: {
      kind: "deduct",
      points: "7",
      losses: [
        {
          kind: "perCase",
          label: "不合规支出",
          clause: "①",
          count: { op: "caseCount", key: "fundBreaches" },
          each: "1",
        },
        { kind: "forfeit", label: "截留、挤占、挪用", clause: "②", when: yes("fundMisused") },
      ],
    },
    evidence: ["支付凭证及审批附件", "审计和检查资料"],
  },
  {
    code: "B2-2",
    path: ["过程", "预算管理"],
    name: "预决算信息公开",
    criteria: ["①是否按规定公开预算信息。", "②是否按规定公开决算信息。"],
    standard: ["①按规定公开预算信息计2分，否则不计分。", "②按规定公开决算信息计2分，否则不计分。"],
    gist: "预算、决算各计2分",
    rule: {
      kind: "checklist",
      points: "4",
      items: [item("①", "公开预算", "2", "budgetPublished"), item("②", "公开决算", "2", "accountsPublished")],
    },
    evidence: ["预决算公开页面"],
  },
  {
    code: "B3-1",
    path: ["过程", "资产管理"],
    name: "资产管理安全性",
    criteria: ["资产账面数与实物数是否一致。"],
    standard: ["账实不符的，每1例扣0.5分。"],
    gist: "账实不符每例扣0.5分",
    rule: {
      kind: "deduct",
      points: "4",
      losses: [
        {
          kind: "perCase",
          label: "账实不符",
          count: { op: "caseCount", key: "assetMismatches" },
          each: "0.5",
        },
      ],
    },
    evidence: ["资产台账", "资产盘点表"],
  },
  {
    code: "C1-1",
    path: ["产出", "职责履行"],
    name: "重点工作完成率",
    criteria: ["重点工作完成率＝已完成的年度重点工作÷计划的年度重点工作×100%。"],
    standard: ["完成率100%计20分；每低1个百分点扣0.5分，不足1个百分点的按比例扣。"],
    gist: "每低1个百分点扣0.5分",
    rule: {
      kind: "deduct",
      points: "20",
      losses: [
        {
          kind: "steps",
          label: "完成率低于100%",
          measure: rate("tasksDone", "tasksPlanned", "重点工作完成率"),
          target: "100",
          side: "below",
          step: "1",
          each: "0.5",
          reading: "fraction",
        },
      ],
    },
    evidence: ["年度工作计划", "年度工作总结"],
  },
  {
    code: "C1-2",
    path: ["产出", "职责履行"],
    name: "完成及时性",
    criteria: ["年度重点工作是否按时完成。"],
    standard: ["未按时完成的，每1项扣2分。"],
    gist: "未按时完成每项扣2分",
    rule: {
      kind: "deduct",
      points: "10",
      losses: [{ kind: "perCase", label: "未按时完成", count: of("tasksLate"), each: "2" }],
    },
    evidence: ["督查督办台账"],
  },
  {
    code: "C1-3",
    path: ["产出", "职责履行"],
    name: "质量达标",
    criteria: ["履职成果是否全部通过验收或考核。"],
    standard: ["全部通过验收或考核计10分，否则不计分。"],
    gist: "全部通过计10分",
    rule: { kind: "award", points: "10", when: yes("qualityAccepted") },
    evidence: ["验收报告", "考核结果通报"],
  },
  {
    code: "D1-1",
    path: ["效果", "履职效果"],
    name: "服务对象满意度",
    criteria: ["服务对象对部门履职效果的满意度。"],
    standard: ["95%及以上计20分；每低1个百分点扣1分，不足1个百分点的按比例扣。"],
    gist: "95%及以上计20分，每低1个百分点扣1分",
    rule: {
      kind: "deduct",
      points: "20",
      losses: [
        {
          kind: "steps",
          label: "满意度低于95%",
          measure: of("satisfaction"),
          target: "95",
          side: "below",
          step: "1",
          each: "1",
          reading: "fraction",
        },
      ],
    },
    evidence: ["满意度调查问卷及汇总表"],
  },
];

export const commonFramework = (year: number): Framework =>
  parseFramework({
    schema: "hengji.framework/1",
    code: `wangcheng-common-${year}`,
    name: `望城区${year}年度部门整体支出绩效评价共性指标体系（试行）`,
    year,
    total: "100",
    rounding: { places: 2, mode: "halfUp" },
    grades: [
      { code: "excellent", label: "优", from: "90" },
      { code: "good", label: "良", from: "80" },
      { code: "fair", label: "中", from: "60" },
      { code: "poor", label: "差", from: "0" },
    ],
    facts,
    indicators: rows.map(({ rule, ...row }) => ({ kind: "common", ...row, points: rule.points, rule })),
  });
