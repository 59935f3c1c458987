CREATE TABLE "one_time_link" (
	"secret_hash" "bytea" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "one_time_link_secret_is_a_sha256" CHECK (octet_length("one_time_link"."secret_hash") = 32),
	CONSTRAINT "one_time_link_purpose_known" CHECK ("one_time_link"."purpose" in ('invitation', 'reset')),
	CONSTRAINT "one_time_link_ends_after_it_begins" CHECK ("one_time_link"."expires_at" > "one_time_link"."created_at"),
	CONSTRAINT "one_time_link_used_or_withdrawn" CHECK (num_nonnulls("one_time_link"."used_at", "one_time_link"."withdrawn_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "setup_code" (
	"id" text PRIMARY KEY DEFAULT 'setup' NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setup_code_is_alone" CHECK ("setup_code"."id" = 'setup'),
	CONSTRAINT "setup_code_is_a_sha256" CHECK (octet_length("setup_code"."code_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "request_receipt" (
	"user_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"action" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"response" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_receipt_user_id_key_pk" PRIMARY KEY("user_id","key"),
	CONSTRAINT "request_receipt_hash_is_a_sha256" CHECK (octet_length("request_receipt"."request_hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_region_id_evaluation_id_thread_id_position_pk" PRIMARY KEY("region_id","evaluation_id","thread_id","position"),
	CONSTRAINT "comment_counts_from_one" CHECK ("comment"."position" >= 1),
	CONSTRAINT "comment_says_something" CHECK (length(btrim("comment"."body")) between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "comment_thread" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"indicator_code" text NOT NULL,
	"audience" text NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_thread_region_id_evaluation_id_id_pk" PRIMARY KEY("region_id","evaluation_id","id"),
	CONSTRAINT "comment_thread_audience_known" CHECK ("comment_thread"."audience" in ('team', 'firm')),
	CONSTRAINT "comment_thread_resolved_by_someone" CHECK (("comment_thread"."resolved_at" is null) = ("comment_thread"."resolved_by" is null))
);
--> statement-breakpoint
CREATE TABLE "sheet_presence" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"indicator_code" text,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sheet_presence_region_id_evaluation_id_connection_id_pk" PRIMARY KEY("region_id","evaluation_id","connection_id")
);
--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "rationale_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "fact" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "fact" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "judgement" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "judgement" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_receipt" ADD CONSTRAINT "request_receipt_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_of_thread" FOREIGN KEY ("region_id","evaluation_id","thread_id") REFERENCES "public"."comment_thread"("region_id","evaluation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_resolved_by_app_user_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_evaluation" FOREIGN KEY ("region_id","evaluation_id") REFERENCES "public"."evaluation"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_presence" ADD CONSTRAINT "sheet_presence_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_presence" ADD CONSTRAINT "sheet_presence_evaluation" FOREIGN KEY ("region_id","evaluation_id") REFERENCES "public"."evaluation"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "one_time_link_open_by_user" ON "one_time_link" USING btree ("user_id") WHERE "one_time_link"."used_at" is null and "one_time_link"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "request_receipt_by_age" ON "request_receipt" USING btree ("at");--> statement-breakpoint
CREATE INDEX "comment_by_author" ON "comment" USING btree ("author_id");--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;