CREATE TABLE "framework_draft" (
	"region_id" text NOT NULL,
	"id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"base_framework_id" uuid,
	"base_version" integer,
	"head" jsonb NOT NULL,
	"head_version" integer DEFAULT 1 NOT NULL,
	"head_by" uuid,
	"head_at" timestamp with time zone DEFAULT now() NOT NULL,
	"change" integer DEFAULT 1 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_draft_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "framework_draft_of_framework" UNIQUE("region_id","framework_id","id","version"),
	CONSTRAINT "framework_draft_version_counts_from_one" CHECK ("framework_draft"."version" >= 1),
	CONSTRAINT "framework_draft_base_is_whole" CHECK (("framework_draft"."base_framework_id" is null) = ("framework_draft"."base_version" is null)),
	CONSTRAINT "framework_draft_head_is_one_of_its_changes" CHECK ("framework_draft"."head_version" between 1 and "framework_draft"."change"),
	CONSTRAINT "framework_draft_head_is_an_object" CHECK (jsonb_typeof("framework_draft"."head") = 'object')
);
--> statement-breakpoint
ALTER TABLE "framework_draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_draft_acknowledgement" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"code" text NOT NULL,
	"place" text NOT NULL,
	"reason" text NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_draft_acknowledgement_region_id_draft_id_code_place_pk" PRIMARY KEY("region_id","draft_id","code","place"),
	CONSTRAINT "framework_draft_acknowledgement_has_a_reason" CHECK (length(btrim("framework_draft_acknowledgement"."reason")) > 0),
	CONSTRAINT "framework_draft_acknowledgement_counts_from_one" CHECK ("framework_draft_acknowledgement"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "framework_draft_acknowledgement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_draft_fact" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_draft_fact_region_id_draft_id_key_pk" PRIMARY KEY("region_id","draft_id","key"),
	CONSTRAINT "framework_draft_fact_key_is_its_own" CHECK (coalesce("framework_draft_fact"."body" ->> 'key' = "framework_draft_fact"."key", false)),
	CONSTRAINT "framework_draft_fact_counts_from_one" CHECK ("framework_draft_fact"."position" >= 1 and "framework_draft_fact"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "framework_draft_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_draft_indicator" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_draft_indicator_region_id_draft_id_code_pk" PRIMARY KEY("region_id","draft_id","code"),
	CONSTRAINT "framework_draft_indicator_code_is_its_own" CHECK (coalesce("framework_draft_indicator"."body" ->> 'code' = "framework_draft_indicator"."code", false)),
	CONSTRAINT "framework_draft_indicator_counts_from_one" CHECK ("framework_draft_indicator"."position" >= 1 and "framework_draft_indicator"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "framework_draft_indicator" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_trial" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_trial_region_id_draft_id_user_id_pk" PRIMARY KEY("region_id","draft_id","user_id"),
	CONSTRAINT "framework_trial_counts_from_one" CHECK ("framework_trial"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "framework_trial" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_author" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "framework_author_region_id_draft_id_user_id_pk" PRIMARY KEY("region_id","draft_id","user_id"),
	CONSTRAINT "framework_author_counts_from_one" CHECK ("framework_author"."position" >= 1)
);
--> statement-breakpoint
ALTER TABLE "framework_author" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_submission" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"framework_id" uuid NOT NULL,
	"framework_version" integer NOT NULL,
	"state" jsonb NOT NULL,
	"state_kind" text GENERATED ALWAYS AS (state ->> 'kind') STORED NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_submission_region_id_draft_id_pk" PRIMARY KEY("region_id","draft_id"),
	CONSTRAINT "framework_submission_state_known" CHECK ("framework_submission"."state_kind" in ('draft', 'inReview', 'returned', 'withdrawn', 'reopened', 'accepted', 'cancelled')),
	CONSTRAINT "framework_submission_steps_from_zero" CHECK ("framework_submission"."version" >= 0)
);
--> statement-breakpoint
ALTER TABLE "framework_submission" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_submission_event" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"event" text NOT NULL,
	"state_kind" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"role" text NOT NULL,
	"said" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_submission_event_region_id_draft_id_number_pk" PRIMARY KEY("region_id","draft_id","number"),
	CONSTRAINT "framework_submission_event_counts_from_one" CHECK ("framework_submission_event"."number" >= 1),
	CONSTRAINT "framework_submission_event_known" CHECK ("framework_submission_event"."event" in ('edit', 'submit', 'withdraw', 'approve', 'return', 'reopen', 'revise', 'cancel')),
	CONSTRAINT "framework_submission_event_state_known" CHECK ("framework_submission_event"."state_kind" in ('draft', 'inReview', 'returned', 'withdrawn', 'reopened', 'accepted', 'cancelled')),
	CONSTRAINT "framework_submission_event_says_why" CHECK ("framework_submission_event"."event" not in ('return', 'cancel', 'reopen') or coalesce(length(btrim("framework_submission_event"."said")), 0) > 0)
);
--> statement-breakpoint
ALTER TABLE "framework_submission_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "framework_presence" (
	"region_id" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"indicator_code" text,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "framework_presence_region_id_draft_id_connection_id_pk" PRIMARY KEY("region_id","draft_id","connection_id")
);
--> statement-breakpoint
ALTER TABLE "framework_presence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "framework_version" ADD COLUMN "engine_version" text;--> statement-breakpoint
ALTER TABLE "framework_version" ADD COLUMN "defects" jsonb;--> statement-breakpoint
ALTER TABLE "framework_version" ADD COLUMN "draft_id" uuid;--> statement-breakpoint
ALTER TABLE "framework_version" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "framework_version" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "framework_draft" ADD CONSTRAINT "framework_draft_head_by_app_user_id_fk" FOREIGN KEY ("head_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft" ADD CONSTRAINT "framework_draft_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft" ADD CONSTRAINT "framework_draft_framework" FOREIGN KEY ("region_id","framework_id") REFERENCES "public"."framework"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft" ADD CONSTRAINT "framework_draft_base" FOREIGN KEY ("region_id","base_framework_id","base_version") REFERENCES "public"."framework_version"("region_id","framework_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft_acknowledgement" ADD CONSTRAINT "framework_draft_acknowledgement_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft_acknowledgement" ADD CONSTRAINT "framework_draft_acknowledgement_draft" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_draft"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft_fact" ADD CONSTRAINT "framework_draft_fact_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft_fact" ADD CONSTRAINT "framework_draft_fact_draft" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_draft"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft_indicator" ADD CONSTRAINT "framework_draft_indicator_changed_by_app_user_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_draft_indicator" ADD CONSTRAINT "framework_draft_indicator_draft" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_draft"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_trial" ADD CONSTRAINT "framework_trial_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_trial" ADD CONSTRAINT "framework_trial_draft" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_draft"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_author" ADD CONSTRAINT "framework_author_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_author" ADD CONSTRAINT "framework_author_submission" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_submission"("region_id","draft_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_submission" ADD CONSTRAINT "framework_submission_draft" FOREIGN KEY ("region_id","framework_id","draft_id","framework_version") REFERENCES "public"."framework_draft"("region_id","framework_id","id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_submission_event" ADD CONSTRAINT "framework_submission_event_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_submission_event" ADD CONSTRAINT "framework_submission_event_submission" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_submission"("region_id","draft_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_presence" ADD CONSTRAINT "framework_presence_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_presence" ADD CONSTRAINT "framework_presence_draft" FOREIGN KEY ("region_id","draft_id") REFERENCES "public"."framework_draft"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "framework_submission_one_open_per_framework" ON "framework_submission" USING btree ("region_id","framework_id") WHERE "framework_submission"."state_kind" not in ('accepted', 'cancelled');--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_submitted_by_app_user_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_approved_by_app_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_draft" FOREIGN KEY ("region_id","framework_id","draft_id","version") REFERENCES "public"."framework_draft"("region_id","framework_id","id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_examined_by_an_engine" CHECK (num_nulls("framework_version"."engine_version", "framework_version"."defects") in (0, 2));--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_published_or_loaded" CHECK (num_nulls("framework_version"."draft_id", "framework_version"."submitted_by", "framework_version"."approved_by") in (0, 3));--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_two_persons" CHECK ("framework_version"."submitted_by" <> "framework_version"."approved_by");--> statement-breakpoint
CREATE POLICY "framework_draft_own_region_only" ON "framework_draft" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_draft_acknowledgement_own_region_only" ON "framework_draft_acknowledgement" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_draft_fact_own_region_only" ON "framework_draft_fact" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_draft_indicator_own_region_only" ON "framework_draft_indicator" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_trial_own_region_only" ON "framework_trial" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_author_own_region_only" ON "framework_author" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_submission_own_region_only" ON "framework_submission" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_submission_event_own_region_only" ON "framework_submission_event" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));--> statement-breakpoint
CREATE POLICY "framework_presence_own_region_only" ON "framework_presence" AS PERMISSIVE FOR ALL TO public USING (region_id = any (string_to_array(current_setting('app.regions', true), ',')));