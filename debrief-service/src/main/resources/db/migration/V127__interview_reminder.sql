-- When somebody is next to be told that a record waits: its traveller on the last day of his time, the debriefer when that is over.
alter table interview add column remind_at timestamptz;

select set_config('sojourn.system', 'on', true);
update interview set remind_at = confirm_until - interval '1 day' where state = 'HELD';

create index ix_interview_remind on interview (remind_at) where remind_at is not null;
