-- Interviews and follow-ups are states of a case; what those who work on cases work from knows them too.
alter table debrief_case drop constraint ck_debrief_case_state;
alter table debrief_case add constraint ck_debrief_case_state
    check (state in ('AWAITING_TRAVELLER', 'SUBMITTED', 'INTERVIEW', 'ANALYSIS', 'FOLLOW_UP', 'CLOSURE_REVIEW', 'CLOSED'));

-- Deviations have a clock of their own; cases opened before it was kept have the one that was the rule.
alter table debrief_case add column deviation_days int not null default 5;
alter table debrief_case alter column deviation_days drop default;
alter table debrief_case add constraint ck_debrief_case_deviation_days check (deviation_days > 0);

drop index ix_debrief_case_unclaimed;
drop index ix_debrief_case_claimed;
create index ix_debrief_case_unclaimed on debrief_case (due_at, id)
    where debriefer_id is null and state in ('SUBMITTED', 'INTERVIEW', 'ANALYSIS', 'FOLLOW_UP');
create index ix_debrief_case_claimed on debrief_case (debriefer_id, due_at, id)
    where state in ('SUBMITTED', 'INTERVIEW', 'ANALYSIS', 'FOLLOW_UP');
