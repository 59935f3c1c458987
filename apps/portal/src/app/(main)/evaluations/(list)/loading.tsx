import { Skeleton } from "@hengji/ui";

const columns = ["9em", "3em", "14em", "3em", "1em", "7em", "5em", "4em"];

/** The shape of the list: head, filters, rows of 44. */
export default function EvaluationsLoading() {
  return (
    <div aria-label="正在打开年度评价" className="flex min-h-0 flex-col overflow-hidden" role="status">
      <h1 className="sr-only">年度评价</h1>
      <div className="px-5 py-2.5">
        <div className="flex h-7 items-center">
          <Skeleton height={20} width="16em" />
        </div>
      </div>
      <div className="flex h-[37px] items-start gap-3 border-b border-line-strong px-5">
        <Skeleton height={26} width="4em" />
        <Skeleton height={26} width="5em" />
      </div>
      <div className="h-[34px] flex-none border-b border-line-strong bg-bg" />
      {Array.from({ length: 8 }, (_, row) => (
        <div
          className="flex h-11 flex-none items-center justify-between gap-4 border-b border-line px-5"
          key={row}
        >
          {columns.map((width, column) => (
            <Skeleton key={column} width={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
