export { demoAccounts, DEMO_PASSWORD, type DemoAccount } from "./accounts.ts";
export { seedDemo } from "./seed-demo.ts";
