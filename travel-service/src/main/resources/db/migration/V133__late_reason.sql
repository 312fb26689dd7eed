-- Why somebody files late is in his own words, and therefore encrypted under the traveller's key like the purpose. What was kept in clear
-- before goes; in what a trip was judged by, all that matters of it is whether there was one.
alter table trip drop column late_reason;
alter table trip add column late_reason bytea;

select set_config('sojourn.system', 'on', true);
update evaluation
set filing = (filing - 'lateReason') || jsonb_build_object('explained', filing ->> 'lateReason' is not null)
where filing is not null;
