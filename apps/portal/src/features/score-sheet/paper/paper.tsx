"use client";

import type { SheetModel } from "../model/sheet-model.ts";
import { verdictOf } from "../model/verdict.ts";
import styles from "./paper.module.css";
import { PaperTable } from "./paper-table.tsx";
import { usePaperPages } from "./use-paper-pages.ts";

/**
 * The official 附表 on A4 landscape. On the screen it has no place; before printing its rows are measured and
 * broken into pages, and a merged cell that is cut names itself again on the next page.
 */
export function Paper({
  model,
  title,
  notice,
  remark,
}: {
  model: SheetModel;
  title: string;
  /** Which evaluation this is: cycle and notice number. */
  notice: string;
  /** What the copy is while it is not the concluded one; stands on every page. */
  remark: string;
}) {
  const { finished } = verdictOf(model);
  const { root, pages } = usePaperPages(model.rows.length);
  return (
    <div className={styles.paper} data-frame="paper" data-remark={remark || undefined} ref={root}>
      {pages.map(({ start, end }) => {
        const last = end === model.rows.length;
        return (
          <section className={styles.page} key={start}>
            {start === 0 ? (
              <header data-paper="title">
                <p className={styles.annex}>
                  附表<span>{remark}</span>
                </p>
                <h2>{title}</h2>
                <p className={styles.notice}>
                  {notice}
                  <span>单位：分</span>
                </p>
              </header>
            ) : remark === "" ? null : (
              <p className={styles.running}>
                {title}（续）<span>{remark}</span>
              </p>
            )}
            <PaperTable model={model} rows={model.rows.slice(start, end)} total={last} />
            {last && finished ? (
              <p className={styles.signatures} data-paper="signatures">
                <span>评价机构（盖章）：</span>
                <span>主评人（签名）：</span>
                <span>日期：　　　　年　　月　　日</span>
              </p>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}
