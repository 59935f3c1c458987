import { Icon } from "@hengji/ui";
import { AddressLink } from "../address-link.tsx";
import styles from "./sheet-table.module.css";

/** Column names; the fold of 评分要点 and 评分标准 is part of the address. */
export function SheetHead({ criteria, foldHref }: { criteria: "folded" | "open"; foldHref: string }) {
  const open = criteria === "open";
  return (
    <thead>
      <tr>
        <th className={styles.level1} scope="col">
          一级
        </th>
        <th className={styles.level2} scope="col">
          二级
        </th>
        <th className={styles.level3} scope="col">
          三级指标
        </th>
        <th className={styles.number} scope="col">
          分值
        </th>
        {open ? <th scope="col">评分要点</th> : null}
        <th scope="col">
          <AddressLink
            className={styles.fold}
            href={foldHref}
            title={open ? "收起评分要点，评分标准只留一行" : "展开评分要点和评分标准全文"}
          >
            评分标准
            <span className="sr-only">{open ? "，收起全文" : "，展开评分要点和全文"}</span>
            <Icon name={open ? "left" : "right"} size={12} />
          </AddressLink>
        </th>
        <th scope="col">核定数</th>
        <th scope="col">评分说明</th>
        <th className={styles.score} scope="col">
          得分
        </th>
      </tr>
    </thead>
  );
}
