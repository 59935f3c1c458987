import type { ReactNode } from "react";

/** How anybody checks an export, in three steps, and what the check cannot show. */
export function HowToVerify({ fingerprint }: { fingerprint: string | null }) {
  return (
    <section aria-labelledby="how-to-verify" className="max-w-[56em] px-5 py-4">
      <h2 className="text-lg font-semibold" id="how-to-verify">
        怎样核对
      </h2>
      <ol className="mt-1.5 list-decimal space-y-1 pl-5 text-ink-2">
        <li>导出要核对的链，并取得签名链头文件。链头宜由另一处室或单位提前留存，越早越能作证。</li>
        <li>
          在任何一台装有本软件的电脑上执行下面的命令，不需要数据库：
          <Command>
            npm run --silent hengji -- verify 导出文件.jsonl 链头文件.jsonl
            {fingerprint ? ` --key=${fingerprint.slice(0, 16)}` : ""}
          </Command>
        </li>
        <li>命令逐条重算校验值并核对签名。有一条被改动、删除、插入或调换，它会说出是第几条。</li>
      </ol>
      <p className="mt-2 text-ink-2">
        核对能发现改动，不能阻止改动；最近一个签名链头之后的记录，在下一次签名之前没有旁证。系统最迟每十分钟、每500条签名一次。
      </p>
      {fingerprint ? (
        <p className="mt-2 text-ink-2">
          签名密钥指纹，请抄录在纸上与链头分开保存：
          <Command>{fingerprint}</Command>
        </p>
      ) : null}
    </section>
  );
}

function Command({ children }: { children: ReactNode }) {
  return (
    <code className="mt-1 block rounded-sm bg-sunken px-2 py-1 text-sm wrap-anywhere text-ink">
      {children}
    </code>
  );
}
