import { assetsOf } from "./weight/assets.mjs";
import { gzipSize, inKilobytes } from "./weight/size.mjs";
import { withScratchServer } from "./weight/scratch-server.mjs";
import { signedInGet } from "./weight/signed-in.mjs";

/** Compressed JavaScript that the score sheet may load, in bytes. */
const BUDGET = 250_000;
const ACCOUNT = { account: "wangcheng-officer", password: "Hengji-demo-2021" };

/** Weighs what a browser loads with the score sheet: gzip, from the built portal, without what loads on demand. */
process.exitCode = await withScratchServer(weighScoreSheet).catch((problem) => {
  console.error(problem.message);
  return 2;
});

async function weighScoreSheet(origin) {
  const get = await signedInGet(origin, ACCOUNT);
  const path = /href="(\/evaluations\/[^"?#]+)/.exec(await get("/evaluations"))?.[1];
  if (path === undefined) throw new Error("评价列表中没有可以打开的评价，无法称量评分表。");

  const { scripts, styles } = assetsOf(await get(path));
  const [js, css] = await Promise.all([weigh(get, scripts), weigh(get, styles)]);
  if (js === 0) throw new Error(`页面 ${path} 没有引用任何脚本，称量有误。`);
  console.log(
    `评分表 JavaScript ${inKilobytes(js)}（${scripts.length} 个文件），CSS ${inKilobytes(css)}，均为 gzip；JavaScript 限额 ${inKilobytes(BUDGET)}。`,
  );
  if (js <= BUDGET) return 0;
  console.error(`超出限额 ${inKilobytes(js - BUDGET)}。请减少评分表首次加载的代码，或改为按需加载。`);
  return 1;
}

async function weigh(get, paths) {
  const sizes = await Promise.all(paths.map(async (path) => gzipSize(await get(path))));
  return sizes.reduce((total, size) => total + size, 0);
}
