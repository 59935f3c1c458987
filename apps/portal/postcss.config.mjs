export { default } from "@hengji/tailwind-config/postcss";
