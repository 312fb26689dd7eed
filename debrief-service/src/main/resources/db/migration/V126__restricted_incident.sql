-- Whether the traveller must not learn of an incident; what was told before that was said is kept from him. And when whoever has
-- the case was told of it.
alter table incident_snapshot
    add column restricted boolean not null default true,
    add column told_at timestamptz;
alter table incident_snapshot alter column restricted drop default;

drop policy incident_snapshot_visible on incident_snapshot;
create policy incident_snapshot_visible on incident_snapshot
    using (sojourn_visible(unit_path, traveller_id, case_id)
        and not (restricted and traveller_id is not distinct from nullif(current_setting('sojourn.subject', true), '')::uuid));

select set_config('sojourn.system', 'on', true);
update incident_snapshot set told_at = closed_at where case_id is not null and outcome = 'CONFIRMED';
