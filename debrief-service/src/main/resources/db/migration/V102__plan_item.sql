-- A leg, host or contact as it was planned, and beside it what the traveller says of it; both sealed under the case's key.
create table plan_item (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    sequence     int         not null,
    kind         text        not null,
    planned      bytea       not null,
    confirmation text,
    actual       bytea,
    confirmed_at timestamptz,
    version      bigint      not null,
    constraint pk_plan_item primary key (traveller_id, id),
    constraint uq_plan_item_sequence unique (traveller_id, case_id, sequence),
    constraint fk_plan_item_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_plan_item_kind check (kind in ('LEG', 'HOST', 'CONTACT')),
    constraint ck_plan_item_confirmation
        check ((confirmation is null or confirmation in ('AS_PLANNED', 'CORRECTED', 'DID_NOT_HAPPEN'))
            and (confirmation is null) = (confirmed_at is null))
);

create index ix_plan_item_case on plan_item (case_id, sequence);

alter table plan_item enable row level security;
alter table plan_item force row level security;
create policy plan_item_visible on plan_item
    using (sojourn_visible(unit_path, traveller_id, case_id));

grant select, insert, update on plan_item to ${app};
