-- What was counted in closed months, per unit as its people stood there. Frozen once: later changes would tell by their difference.
create table oversight_month (
  month date primary key,
  frozen_at timestamptz not null,
  constraint ck_oversight_month_first check (extract(day from month) = 1)
);

create table oversight_figure (
  month date not null references oversight_month,
  measure text not null,
  slice text not null,
  unit text not null,
  part text not null,
  n bigint not null,
  primary key (month, measure, slice, unit, part),
  constraint ck_oversight_figure_n check (n > 0)
);

grant select, insert on oversight_month, oversight_figure to ${app};
