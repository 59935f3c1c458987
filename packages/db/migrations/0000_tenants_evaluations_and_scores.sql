CREATE TABLE "region" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "region_id_is_a_division_code" CHECK ("region"."id" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"region_id" text,
	"name" text NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "organisation_region_key" UNIQUE("region_id","id"),
	CONSTRAINT "organisation_kind_key" UNIQUE("id","kind"),
	CONSTRAINT "organisation_kind_known" CHECK ("organisation"."kind" in ('bureau', 'department', 'firm', 'platform')),
	CONSTRAINT "organisation_region_by_kind" CHECK (("organisation"."kind" in ('bureau', 'department')) = ("organisation"."region_id" is not null)),
	CONSTRAINT "organisation_name_not_blank" CHECK (length(btrim("organisation"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"status" text DEFAULT 'active' NOT NULL,
	"auth_epoch" integer DEFAULT 1 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "app_user_account_unique" UNIQUE("account"),
	CONSTRAINT "app_user_account_form" CHECK ("app_user"."account" ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
	CONSTRAINT "app_user_status_known" CHECK ("app_user"."status" in ('active', 'disabled'))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_kind" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "membership_once" UNIQUE("user_id","organisation_id","role"),
	CONSTRAINT "membership_role_fits_organisation" CHECK (("membership"."organisation_kind" = 'bureau' and "membership"."role" in ('bureauManager', 'bureauOfficer'))
        or ("membership"."organisation_kind" = 'department' and "membership"."role" in ('departmentFiller', 'departmentApprover', 'supervisingApprover'))
        or ("membership"."organisation_kind" = 'firm' and "membership"."role" in ('leadEvaluator', 'evaluator', 'firmReviewer'))
        or ("membership"."organisation_kind" = 'platform' and "membership"."role" in ('systemAdmin', 'securityAdmin', 'auditAdmin')))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"auth_epoch" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "session_token_is_a_sha256" CHECK (octet_length("session"."token_hash") = 32),
	CONSTRAINT "session_ends_after_it_begins" CHECK ("session"."expires_at" > "session"."created_at")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"network" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework" (
	"region_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"year" integer NOT NULL,
	CONSTRAINT "framework_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "framework_code_once_per_region" UNIQUE("region_id","code"),
	CONSTRAINT "framework_year_plausible" CHECK ("framework"."year" between 2000 and 2200)
);
--> statement-breakpoint
CREATE TABLE "framework_version" (
	"region_id" text NOT NULL,
	"framework_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "framework_version_region_id_framework_id_version_pk" PRIMARY KEY("region_id","framework_id","version"),
	CONSTRAINT "framework_version_counts_from_one" CHECK ("framework_version"."version" >= 1),
	CONSTRAINT "framework_version_hash_form" CHECK ("framework_version"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "cycle" (
	"region_id" text NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"name" text NOT NULL,
	"notice_number" text,
	CONSTRAINT "cycle_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "cycle_name_once_per_year" UNIQUE("region_id","year","name"),
	CONSTRAINT "cycle_year_plausible" CHECK ("cycle"."year" between 2000 and 2200)
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"region_id" text NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"firm_id" uuid,
	"framework_id" uuid NOT NULL,
	"framework_version" integer NOT NULL,
	"assessment_date" date,
	"report_date" date,
	"concluded_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evaluation_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "evaluation_once_per_department_and_cycle" UNIQUE("region_id","cycle_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "evaluation_release" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "evaluation_release_region_id_evaluation_id_number_pk" PRIMARY KEY("region_id","evaluation_id","number"),
	CONSTRAINT "evaluation_release_counts_from_one" CHECK ("evaluation_release"."number" >= 1),
	CONSTRAINT "evaluation_release_hash_form" CHECK ("evaluation_release"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "assessment" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"computed_total" numeric NOT NULL,
	"total" numeric NOT NULL,
	"grade_code" text NOT NULL,
	"grade_label" text NOT NULL,
	"scored_rows" integer NOT NULL,
	"applicable_rows" integer NOT NULL,
	"framework_hash" text NOT NULL,
	"engine_version" text NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_region_id_evaluation_id_kind_pk" PRIMARY KEY("region_id","evaluation_id","kind"),
	CONSTRAINT "assessment_kind_known" CHECK ("assessment"."kind" in ('self', 'thirdParty', 'review')),
	CONSTRAINT "assessment_totals_not_negative" CHECK ("assessment"."total" >= 0 and "assessment"."computed_total" >= 0),
	CONSTRAINT "assessment_rows_add_up" CHECK ("assessment"."scored_rows" between 0 and "assessment"."applicable_rows")
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"indicator_code" text NOT NULL,
	"points" numeric NOT NULL,
	"computed" numeric NOT NULL,
	"awarded" numeric NOT NULL,
	"override_awarded" numeric,
	"override_reason" text,
	"override_by" text,
	"rationale" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "entry_region_id_evaluation_id_kind_indicator_code_pk" PRIMARY KEY("region_id","evaluation_id","kind","indicator_code"),
	CONSTRAINT "entry_within_points" CHECK ("entry"."awarded" between 0 and "entry"."points" and "entry"."computed" between 0 and "entry"."points"),
	CONSTRAINT "entry_override_has_reason_and_person" CHECK (("entry"."override_awarded" is null and "entry"."override_reason" is null and "entry"."override_by" is null)
        or ("entry"."override_awarded" is not null and length(btrim("entry"."override_reason")) > 0 and length(btrim("entry"."override_by")) > 0)),
	CONSTRAINT "entry_awarded_is_override_or_rule" CHECK ("entry"."awarded" = coalesce("entry"."override_awarded", "entry"."computed"))
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"status" text NOT NULL,
	"value_number" numeric,
	"value_flag" boolean,
	"value_text" text,
	"is_case_list" boolean DEFAULT false NOT NULL,
	"basis_kind" text,
	"basis_place" text,
	"basis_from" text,
	"basis_how" text,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "fact_region_id_evaluation_id_kind_key_pk" PRIMARY KEY("region_id","evaluation_id","kind","key"),
	CONSTRAINT "fact_value_by_status" CHECK (case when "fact"."status" = 'observed'
        then num_nonnulls("fact"."value_number", "fact"."value_flag", "fact"."value_text") + "fact"."is_case_list"::int = 1 and "fact"."reason" is null
        else num_nonnulls("fact"."value_number", "fact"."value_flag", "fact"."value_text") = 0 and not "fact"."is_case_list" and "fact"."reason" is not null end),
	CONSTRAINT "fact_number_is_finite" CHECK ("fact"."value_number" is null or "fact"."value_number" not in ('NaN', 'Infinity', '-Infinity')),
	CONSTRAINT "fact_basis_by_kind" CHECK (case when "fact"."status" <> 'observed' then "fact"."basis_kind" is null
        when "fact"."basis_kind" = 'inferred' then "fact"."basis_from" is not null and "fact"."basis_how" is not null
        when "fact"."basis_kind" in ('stated', 'affirmed') then "fact"."basis_place" is not null
        else false end)
);
--> statement-breakpoint
CREATE TABLE "fact_case" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"date" text,
	"amount" numeric,
	"place" text,
	CONSTRAINT "fact_case_region_id_evaluation_id_kind_key_position_pk" PRIMARY KEY("region_id","evaluation_id","kind","key","position"),
	CONSTRAINT "fact_case_counts_from_one" CHECK ("fact_case"."position" >= 1)
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"region_id" text NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"awarded" numeric NOT NULL,
	"reason" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "judgement_region_id_evaluation_id_kind_key_pk" PRIMARY KEY("region_id","evaluation_id","kind","key"),
	CONSTRAINT "judgement_not_negative" CHECK ("judgement"."awarded" >= 0),
	CONSTRAINT "judgement_has_a_reason" CHECK (length(btrim("judgement"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_organisation_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_in_the_same_region" FOREIGN KEY ("region_id","parent_id") REFERENCES "public"."organisation"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation" FOREIGN KEY ("organisation_id","organisation_kind") REFERENCES "public"."organisation"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework" ADD CONSTRAINT "framework_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_version" ADD CONSTRAINT "framework_version_framework" FOREIGN KEY ("region_id","framework_id") REFERENCES "public"."framework"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_firm_id_organisation_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_cycle" FOREIGN KEY ("region_id","cycle_id") REFERENCES "public"."cycle"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_department_in_the_same_region" FOREIGN KEY ("region_id","department_id") REFERENCES "public"."organisation"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_framework_version" FOREIGN KEY ("region_id","framework_id","framework_version") REFERENCES "public"."framework_version"("region_id","framework_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_release" ADD CONSTRAINT "evaluation_release_evaluation" FOREIGN KEY ("region_id","evaluation_id") REFERENCES "public"."evaluation"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_evaluation" FOREIGN KEY ("region_id","evaluation_id") REFERENCES "public"."evaluation"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_assessment" FOREIGN KEY ("region_id","evaluation_id","kind") REFERENCES "public"."assessment"("region_id","evaluation_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_assessment" FOREIGN KEY ("region_id","evaluation_id","kind") REFERENCES "public"."assessment"("region_id","evaluation_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_case" ADD CONSTRAINT "fact_case_fact" FOREIGN KEY ("region_id","evaluation_id","kind","key") REFERENCES "public"."fact"("region_id","evaluation_id","kind","key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_assessment" FOREIGN KEY ("region_id","evaluation_id","kind") REFERENCES "public"."assessment"("region_id","evaluation_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_live_by_user" ON "session" USING btree ("user_id") WHERE "session"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "sign_in_failure_recent" ON "sign_in_failure" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "evaluation_by_firm" ON "evaluation" USING btree ("firm_id") WHERE "evaluation"."firm_id" is not null;--> statement-breakpoint
CREATE INDEX "evaluation_by_department" ON "evaluation" USING btree ("department_id");