-- What travel-service said of incidents, and the plan of a trip as it was last told, sealed under the traveller's key, for a case
-- that opens before the return.
alter table trip_snapshot add column plan bytea;

create table incident_snapshot (
    traveller_id   uuid        not null,
    incident_id    uuid        not null,
    unit_path      text        not null,
    trip_id        uuid        not null,
    case_id        uuid,
    reference      text        not null,
    trip_reference text        not null,
    type           text        not null,
    country        text,
    raised_at      timestamptz not null,
    confirmed_at   timestamptz,
    closed_at      timestamptz,
    outcome        text,
    last_fact      text        not null,
    updated_at     timestamptz not null,
    constraint pk_incident_snapshot primary key (traveller_id, incident_id)
);

create index ix_incident_snapshot_trip on incident_snapshot (trip_id, raised_at);

alter table incident_snapshot enable row level security;
alter table incident_snapshot force row level security;
create policy incident_snapshot_visible on incident_snapshot
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert, update on incident_snapshot to ${app};
