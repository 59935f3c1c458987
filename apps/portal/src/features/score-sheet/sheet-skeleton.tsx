import { Skeleton } from "@hengji/ui";

const rows = [48, 48, 36, 48, 48, 48, 36, 48, 48, 48, 36, 48];

/** The shape of the sheet: head, tabs, header, rows, totals, verdict. */
export function SheetSkeleton() {
  return (
    <div aria-label="正在打开评分表" className="flex min-h-0 flex-1 flex-col" role="status">
      <div className="px-5 py-2.5">
        <div className="flex h-[18px] items-center">
          <Skeleton width="5em" />
        </div>
        <div className="flex h-7 items-center">
          <Skeleton height={20} width="16em" />
        </div>
      </div>
      <div className="h-9 flex-none border-b border-line-strong" />
      <div className="h-[34px] flex-none border-b border-line-strong bg-bg" />
      <div className="min-h-0 flex-1 overflow-hidden">
        {rows.map((height, row) => (
          <div className="flex items-center border-b border-line" key={row} style={{ height }}>
            <span className="w-[138px] flex-none" />
            <span className="w-[136px] flex-none px-2">
              <Skeleton width="7em" />
            </span>
            <span className="w-[56px] flex-none px-2">
              <Skeleton width="100%" />
            </span>
            <span className="w-[148px] flex-none px-2">
              <Skeleton width="90%" />
            </span>
            <span className="w-[184px] flex-none px-2">
              <Skeleton width="80%" />
            </span>
            <span className="flex-1 px-2">
              <Skeleton width="60%" />
            </span>
            <span className="w-[76px] flex-none px-4">
              <Skeleton width="100%" />
            </span>
          </div>
        ))}
      </div>
      <div className="h-9 flex-none border-t border-line-strong bg-bg" />
      <div className="flex h-12 flex-none items-center border-t border-line-strong px-5">
        <Skeleton height={20} width="8em" />
      </div>
    </div>
  );
}
