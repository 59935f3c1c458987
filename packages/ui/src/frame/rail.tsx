import type { ElementType } from "react";
import { Icon } from "../icon.tsx";
import type { IconName } from "../icons.ts";

export type RailItem = { href: string; label: string; icon: IconName; current: boolean };

/** Main navigation: icon above word, from 1600 px beside it. */
export function Rail({
  label,
  items,
  link: Link = "a",
}: {
  label: string;
  items: readonly RailItem[];
  link?: ElementType;
}) {
  return (
    <nav aria-label={label} className="overflow-auto border-r border-line py-2" data-frame="screen">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link aria-current={item.current ? "page" : undefined} className={itemClass} href={item.href}>
              <Icon name={item.icon} size={18} />
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const itemClass =
  "relative flex flex-col items-center gap-0.5 pt-2 pb-1.5 text-xs leading-[18px] text-ink-2 transition-[background-color,color] duration-100 " +
  "hover:bg-sunken hover:text-ink hover:no-underline focus-visible:-outline-offset-3 " +
  "aria-[current]:font-semibold aria-[current]:text-blue aria-[current]:before:absolute aria-[current]:before:inset-y-2 " +
  "aria-[current]:before:left-0 aria-[current]:before:w-[3px] aria-[current]:before:bg-blue " +
  "wide:flex-row wide:gap-3 wide:py-2 wide:pl-6 wide:text-base wide:leading-5";
