import type { Theme } from "@hengji/ui";

export const themeNames: Record<Theme, string> = { light: "浅色", dark: "深色", system: "跟随系统" };
