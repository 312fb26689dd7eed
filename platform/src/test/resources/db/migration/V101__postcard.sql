create table postcard (
  event_id uuid not null,
  subject text not null,
  version bigint not null,
  text text not null,
  trace text
);

create table half_written (event_id uuid primary key);

grant select, insert on postcard, half_written to ${app};
