export { FrameworkNotFound as default } from "@/features/frameworks/framework-not-found.tsx";
