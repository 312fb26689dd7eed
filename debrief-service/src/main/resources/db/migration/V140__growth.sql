-- Each queue has an index in its order: with the unit before it for who sees a few units, without for who sees many.
create index ix_debrief_case_unit_open on debrief_case (unit_path, due_at, id) where state <> 'CLOSED';
create index ix_debrief_case_unit_awaiting on debrief_case (unit_path, due_at, id) where state = 'AWAITING_TRAVELLER';
create index ix_debrief_case_unit_unclaimed on debrief_case (unit_path, due_at, id)
    where debriefer_id is null and state in ('SUBMITTED', 'INTERVIEW', 'ANALYSIS', 'FOLLOW_UP');
create index ix_debrief_case_unit_review on debrief_case (unit_path, due_at, id) where state = 'CLOSURE_REVIEW';

-- What is changed is found by its id, which the primary key has only behind the traveller's.
create index ix_plan_item_id on plan_item (id);
create index ix_answer_id on answer (id);
create index ix_interview_id on interview (id);
create index ix_follow_up_id on follow_up (id);
create index ix_referral_id on referral (id);
create index ix_case_member_id on case_member (id);
create index ix_stage_visit_id on stage_visit (id);
create index ix_stage_pause_id on stage_pause (id);

-- What belongs to a line, an interview or a referral, in the order in which it is told.
create index ix_plan_statement_item on plan_statement (item_id, id);
create index ix_interview_record_interview on interview_record (interview_id, number);
create index ix_interview_comment_interview on interview_comment (interview_id, id);
create index ix_interview_signature_interview on interview_signature (interview_id, signed_at);
create index ix_referral_step_referral on referral_step (referral_id, id);

-- What a month counts.
create index ix_debrief_case_due on debrief_case (due_at);
create index ix_break_glass_due on break_glass (review_due_at);
