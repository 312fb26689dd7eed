-- A personal table of the tests, shaped as those of the services.
create table card (
  holder_id uuid not null,
  id uuid not null,
  unit_path text not null,
  text bytea not null,
  version bigint not null,
  primary key (holder_id, id)
);

alter table card enable row level security;
alter table card force row level security;
create policy card_visible on card using (sojourn_visible(unit_path, holder_id, id));

grant select, insert, update on card to ${app};
