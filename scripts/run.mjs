// Entry of every root script. Only syntax that very old Node versions read, so that they can say what they lack.
const OLDEST = [20, 9];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Node ${process.versions.node} 版本过低，需要 20.9 或更新版本。请从 https://nodejs.org 安装后重试。`,
  );
  process.exitCode = 1;
} else {
  void import("./bootstrap/main.mjs").then(({ main }) => main(process.argv.slice(2)));
}
