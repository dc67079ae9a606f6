-- How many callbacks may be promised: at a time, in an hour, in a day, for how much money; and the switch that stops all.
create table callback_limit (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  label varchar(60),
  enabled boolean default true not null,
  limit_scope varchar(20) not null,
  subject varchar(16),
  measure varchar(30) not null,
  most integer not null,
  days varchar(100) default '' not null,
  from_minute integer default 0 not null,
  until_minute integer default 1440 not null,
  constraint ck_callback_limit_most check (most >= 0)
);

-- Two exchanges that call each other back would do it for ever: each sees a mobile that never answers.
insert into callback_limit (id, limit_scope, measure, most) values
  (10, 'MOBILE', 'UNANSWERED_PER_HOUR', 10);

create index ix_callback_request_mobile on callback_request (mobile_phone_id, created_at_ms);
create index ix_callback_request_access on callback_request (access_number_id, created_at_ms);
create index ix_callback_request_created on callback_request (created_at_ms);
create index ix_call_detail_record_extension on call_detail_record (extension_id, started_at_ms);

alter table settings add column stopped boolean default false not null;
