-- What a month counts of accounts that were given.
drop index concurrently if exists ix_debrief_case_owed;
create index concurrently ix_debrief_case_owed on debrief_case (owed_at) where owed_at is not null;
