-- The greatest time that was seen, and the latest issue of all licences that were installed.
create table clock_mark (
  id bigint primary key,
  seen_at_ms bigint not null,
  issued_at_ms bigint not null,
  constraint ck_clock_mark_only check (id = 1)
);

insert into clock_mark values (1, 0, 0);
