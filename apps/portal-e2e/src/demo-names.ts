/** Departments of the demo, as every page names them, and how far their evaluations have come. */
export const wangchengCentre = "长沙市望城区社会治理服务中心"; // every row scored, nothing released
export const shifanCentre = "示范区政务服务中心"; // released and concluded
export const shifanOperations = "示范区城市运行中心"; // some rows not scored yet
