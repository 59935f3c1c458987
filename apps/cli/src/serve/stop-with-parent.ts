// Loaded into the portal's process: when `hengji serve` is gone, however it went, the portal frees its port.
process.once("disconnect", () => process.exit(0));
