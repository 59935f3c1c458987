ALTER TABLE "evaluation" DROP CONSTRAINT "evaluation_firm_id_organisation_id_fk";
--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "department_kind" text GENERATED ALWAYS AS ('department') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "firm_kind" text GENERATED ALWAYS AS ('firm') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_department_is_a_department" FOREIGN KEY ("department_id","department_kind") REFERENCES "public"."organisation"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_firm_is_a_firm" FOREIGN KEY ("firm_id","firm_kind") REFERENCES "public"."organisation"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_one_bureau_per_region" ON "organisation" USING btree ("region_id") WHERE "organisation"."kind" = 'bureau';--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_is_another" CHECK ("organisation"."parent_id" <> "organisation"."id");--> statement-breakpoint
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_totals_finite" CHECK ("assessment"."total" < 'Infinity' and "assessment"."computed_total" < 'Infinity');--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_points_finite" CHECK ("entry"."points" < 'Infinity');--> statement-breakpoint
ALTER TABLE "fact_case" ADD CONSTRAINT "fact_case_amount_is_finite" CHECK ("fact_case"."amount" is null or "fact_case"."amount" not in ('NaN', 'Infinity', '-Infinity'));--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_finite" CHECK ("judgement"."awarded" < 'Infinity');