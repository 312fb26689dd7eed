-- What travel-service last said of a trip: ids, dates, countries and states, nothing sealed.
create table trip_snapshot (
    traveller_id   uuid        not null,
    trip_id        uuid        not null,
    unit_path      text        not null,
    reference      text        not null,
    mode           text,
    authorisation  text        not null,
    travel         text        not null,
    unauthorised   boolean     not null,
    risk           text,
    purpose        text        not null,
    countries      text[]      not null,
    planned_return date        not null,
    last_fact      text        not null,
    updated_at     timestamptz not null,
    constraint pk_trip_snapshot primary key (traveller_id, trip_id)
);

alter table trip_snapshot enable row level security;
alter table trip_snapshot force row level security;
create policy trip_snapshot_visible on trip_snapshot
    using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert, update on trip_snapshot to ${app};
