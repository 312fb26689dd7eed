-- What was not in the plan is a line that nobody planned.
alter table plan_item alter column planned drop not null;
alter table plan_item drop constraint ck_plan_item_confirmation;
alter table plan_item add constraint ck_plan_item_confirmation
    check ((confirmation is null or confirmation in ('AS_PLANNED', 'CORRECTED', 'DID_NOT_HAPPEN', 'UNPLANNED'))
        and (confirmation is null) = (confirmed_at is null)
        and (planned is not null or confirmation in ('UNPLANNED', 'DID_NOT_HAPPEN')));

-- What was said of a line before it was corrected again, sealed like the line; only ever added.
create table plan_statement (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    item_id      uuid        not null,
    confirmation text        not null,
    actual       bytea,
    said_at      timestamptz not null,
    constraint pk_plan_statement primary key (traveller_id, id),
    constraint fk_plan_statement_item foreign key (traveller_id, item_id) references plan_item (traveller_id, id)
);

create index ix_plan_statement_case on plan_statement (case_id, id);

alter table plan_statement enable row level security;
alter table plan_statement force row level security;
create policy plan_statement_visible on plan_statement
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert on plan_statement to ${app};

-- The days of leaving and coming home, planned and real, and when each was told.
alter table trip_snapshot add column planned_departure date;
alter table trip_snapshot add column departed_on date;
alter table trip_snapshot add column departure_told_at timestamptz;
alter table trip_snapshot add column returned_on date;
alter table trip_snapshot add column return_told_at timestamptz;
