-- What calls cost. Amounts are in the books' one currency, days are those of the books' time zone.
create table book_settings (
  id bigint primary key,
  version bigint default 0 not null,
  currency varchar(3) not null,
  time_zone varchar(60) not null,
  mask_after_days integer,
  delete_after_days integer,
  constraint ck_book_settings_only check (id = 1)
);

insert into book_settings values (1, 0, 'PLN', 'Europe/Warsaw', null, null);

create table tariff_zone (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  name varchar(60) not null,
  prefixes varchar(8000) default '' not null,
  constraint uk_tariff_zone_name unique (name)
);

create table tariff (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  kind varchar(20) not null,
  label varchar(100),
  place_id bigint,
  zone_id bigint,
  trunk_id bigint,
  valid_from date not null,
  valid_until date,
  price_per_minute numeric(12, 4) not null,
  setup_fee numeric(12, 4) default 0 not null,
  first_increment_s integer default 60 not null,
  next_increment_s integer default 60 not null,
  constraint ck_tariff_place check ((kind = 'EXCHANGE_CALLS') = (place_id is null)),
  constraint ck_tariff_days check (valid_until is null or valid_until >= valid_from),
  constraint fk_tariff_place foreign key (place_id) references tariff_zone (id),
  constraint fk_tariff_zone foreign key (zone_id) references tariff_zone (id),
  constraint fk_tariff_trunk foreign key (trunk_id) references trunk (id) on delete cascade
);
create index ix_tariff_place on tariff (place_id);
create index ix_tariff_zone on tariff (zone_id);
create index ix_tariff_trunk on tariff (trunk_id);

create table stay (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  mobile varchar(16) not null,
  place_id bigint not null,
  first_day date not null,
  last_day date not null,
  constraint ck_stay_days check (last_day >= first_day),
  constraint fk_stay_place foreign key (place_id) references tariff_zone (id)
);
create index ix_stay_mobile on stay (mobile);
create index ix_stay_place on stay (place_id);

-- Null is a cost without a price, which is not the same as free.
alter table call_detail_record add column zone varchar(60);
alter table call_detail_record add column place varchar(60);
alter table call_detail_record add column company_cost numeric(14, 4);
alter table call_detail_record add column mobile_cost numeric(14, 4);
alter table call_detail_record add column direct_cost numeric(14, 4);
