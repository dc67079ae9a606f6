-- Limits against fraud; null is no limit. Amounts are in the books' currency.
create table limit_settings (
  id bigint primary key,
  version bigint default 0 not null,
  suspended boolean default false not null,
  mobile_per_hour integer,
  mobile_per_day integer,
  extension_per_hour integer,
  extension_per_day integer,
  extension_money_per_day numeric(12, 4),
  system_money_per_day numeric(12, 4),
  constraint ck_limit_settings_only check (id = 1)
);

insert into limit_settings (id) values (1);

create index ix_callback_request_mobile on callback_request (mobile_phone_id, created_at_ms);
create index ix_callback_request_extension on callback_request (extension_id, created_at_ms);
create index ix_call_detail_record_extension on call_detail_record (extension_id, started_at_ms);
