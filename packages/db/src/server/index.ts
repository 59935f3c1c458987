export { APP_GROUP, appRoleOf, connectionUrl, OWNER_ROLE, type ConnectionConfig } from "./connection.ts";
export { createFolder } from "./create-folder.ts";
export { claimDataFolder } from "./data-folder.ts";
export { OperatorProblem, problemFrom, type OperatorProblemCode } from "./operator-problem.ts";
export { startServer, type RunningServer, type ServerOptions } from "./start-server.ts";
