-- How long a case was held, which a date that becomes known later does not undo; and when its account was owed when it was given, which a
-- pause of those who work on it does not move. Empty for accounts that were given before.
alter table debrief_case add column paused_seconds bigint not null default 0;
alter table debrief_case add column owed_at timestamptz;
