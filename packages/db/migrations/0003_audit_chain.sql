CREATE TABLE "audit_head" (
	"chain" text PRIMARY KEY NOT NULL,
	"region_id" text,
	"seq" bigint DEFAULT 0 NOT NULL,
	"hash" "bytea" DEFAULT decode(repeat('00', 32), 'hex') NOT NULL,
	"last_at" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"minute_from" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"minute_count" integer DEFAULT 0 NOT NULL,
	"omitted" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "audit_head_chain_of_region" CHECK ("audit_head"."chain" in (coalesce("audit_head"."region_id", 'platform'), coalesce("audit_head"."region_id", 'platform') || '.refused')),
	CONSTRAINT "audit_head_counts_up" CHECK ("audit_head"."seq" >= 0 and "audit_head"."minute_count" >= 0 and "audit_head"."omitted" >= 0),
	CONSTRAINT "audit_head_hash_is_a_sha256" CHECK (octet_length("audit_head"."hash") = 32)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"region_id" text,
	"chain" text DEFAULT '' NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"scheme" text DEFAULT '' NOT NULL,
	"evaluation_id" uuid,
	"actor" uuid,
	"actor_name" text,
	"role" text,
	"session" text,
	"network" text,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"object_version" integer,
	"before" jsonb,
	"after" jsonb,
	"result" text NOT NULL,
	"omitted" integer DEFAULT 0 NOT NULL,
	"prev" "bytea" DEFAULT '' NOT NULL,
	"hash" "bytea" DEFAULT '' NOT NULL,
	CONSTRAINT "audit_log_chain_seq_pk" PRIMARY KEY("chain","seq"),
	CONSTRAINT "audit_log_chain_of_region_and_result" CHECK ("audit_log"."chain" = coalesce("audit_log"."region_id", 'platform') || case "audit_log"."result" when 'refused' then '.refused' else '' end),
	CONSTRAINT "audit_log_counts_from_one" CHECK ("audit_log"."seq" >= 1 and "audit_log"."omitted" >= 0),
	CONSTRAINT "audit_log_time_is_finite" CHECK (isfinite("audit_log"."at")),
	CONSTRAINT "audit_log_scheme_known" CHECK ("audit_log"."scheme" = 'sha256.1'),
	CONSTRAINT "audit_log_result_known" CHECK ("audit_log"."result" in ('done', 'refused')),
	CONSTRAINT "audit_log_actor_has_a_name" CHECK ("audit_log"."actor" is null or "audit_log"."actor_name" is not null),
	CONSTRAINT "audit_log_evaluation_has_a_region" CHECK ("audit_log"."evaluation_id" is null or "audit_log"."region_id" is not null),
	CONSTRAINT "audit_log_session_is_a_prefix" CHECK ("audit_log"."session" ~ '^[0-9a-f]{12}$'),
	CONSTRAINT "audit_log_says_what" CHECK ("audit_log"."action" <> '' and "audit_log"."object_kind" <> '' and length("audit_log"."object_id") between 1 and 200),
	CONSTRAINT "audit_log_hashes_are_sha256" CHECK (octet_length("audit_log"."prev") = 32 and octet_length("audit_log"."hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_by_evaluation" ON "audit_log" USING btree ("chain","evaluation_id","seq" DESC NULLS LAST) WHERE "audit_log"."evaluation_id" is not null;