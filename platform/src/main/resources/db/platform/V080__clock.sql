-- The offset of domain time from real time; only the profile `local` moves it.
create table clock_offset (
  only_row boolean primary key default true check (only_row),
  duration text not null default 'PT0S'
);

insert into clock_offset default values;

grant select, update on clock_offset to ${app};
