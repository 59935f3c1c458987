ALTER TABLE "entry" ADD COLUMN "rationale_by" uuid;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "rationale_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_rationale_by_app_user_id_fk" FOREIGN KEY ("rationale_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
grant update (rationale_by, rationale_at) on table entry to hengji_app;
