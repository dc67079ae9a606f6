-- The tables of the main job. One history for H2 2.2 and PostgreSQL 15.
-- Times are milliseconds since 1970 UTC (columns *_at_ms), durations are milliseconds (*_ms).

create sequence directory_seq start with 1000 increment by 50;
create sequence callback_request_seq start with 100 increment by 100;
create sequence call_detail_record_seq start with 100 increment by 100;
create sequence trigger_refusal_seq start with 100 increment by 100;

create table settings (
  id bigint primary key,
  version bigint default 0 not null,
  company_number varchar(16) not null,
  country varchar(2) not null,
  local_prefix varchar(16),
  tone_profile varchar(2) not null,
  external_prefix varchar(3) not null,
  international_prefix varchar(5) not null,
  internal_length integer not null,
  first_digit_ms bigint not null,
  next_digit_ms bigint not null,
  max_digits integer not null,
  dial_attempts integer not null,
  terminator varchar(1) not null,
  follow_on varchar(4) not null,
  alerting_a_ms bigint not null,
  alerting_b_ms bigint not null,
  max_call_ms bigint not null,
  max_analogue_call_ms bigint not null,
  warning_ms bigint not null,
  max_in_flight integer not null,
  kept_refusals integer not null,
  constraint ck_settings_only check (id = 1)
);

insert into settings values (
  1, 0, '+48221234567', 'PL', null, 'PL', '0', '00', 0,
  10000, 5000, 20, 3, '#', '**', 30000, 60000, 7200000, 180000, 15000, 100000, 10000
);

create table class_of_service (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  name varchar(60) not null,
  call_level varchar(20) not null,
  allowed_prefixes varchar(2000) default '' not null,
  denied_prefixes varchar(2000) default '' not null,
  constraint uk_class_of_service_name unique (name)
);

-- Premium rate numbers of Poland are refused from the start.
insert into class_of_service (id, name, call_level, denied_prefixes) values
  (1, 'Internal', 'INTERNAL', ''),
  (2, 'National', 'NATIONAL', '+48700,+48701,+48703,+48704,+48708'),
  (3, 'European', 'EU', '+48700,+48701,+48703,+48704,+48708'),
  (4, 'International', 'INTERNATIONAL', '+48700,+48701,+48703,+48704,+48708');

create table extension (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  number varchar(15) not null,
  name varchar(100) not null,
  callback_enabled boolean default true not null,
  class_of_service_id bigint not null,
  presented_number varchar(16),
  max_in_flight integer,
  constraint uk_extension_number unique (number),
  constraint fk_extension_class_of_service
    foreign key (class_of_service_id) references class_of_service (id)
);

-- A number is served only with a seat of the licence, 1 to the licensed count. Seats are unique,
-- so no number of rows, writers or nodes can make more numbers active than there are seats.
create table mobile_phone (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  extension_id bigint not null,
  number varchar(16) not null,
  label varchar(100),
  transit_permitted boolean default false not null,
  enabled boolean default true not null,
  callback_number varchar(16),
  expires_at_ms bigint,
  licence_seat integer,
  constraint uk_mobile_phone_number unique (number),
  constraint uk_mobile_phone_licence_seat unique (licence_seat),
  constraint ck_mobile_phone_licence_seat check (licence_seat >= 1),
  constraint ck_mobile_phone_seat_enabled check (enabled or licence_seat is null),
  constraint fk_mobile_phone_extension foreign key (extension_id) references extension (id)
);
create index ix_mobile_phone_extension on mobile_phone (extension_id);

create table trunk (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  name varchar(60) not null,
  kind varchar(20) not null,
  enabled boolean default true not null,
  trusts_asserted_identity boolean default false not null,
  country varchar(2),
  numbers_in varchar(20) default 'NATIONAL' not null,
  numbers_out varchar(20) default 'E164_PLUS' not null,
  international_prefix varchar(5) default '00' not null,
  national_prefix varchar(5) default '' not null,
  codecs varchar(100) default 'PCMA,PCMU' not null,
  channels integer,
  constraint uk_trunk_name unique (name)
);

create table trunk_peer (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  trunk_id bigint not null,
  position integer not null,
  host varchar(255) not null,
  port integer not null,
  transport varchar(3) not null,
  constraint fk_trunk_peer_trunk foreign key (trunk_id) references trunk (id) on delete cascade
);
create index ix_trunk_peer_trunk on trunk_peer (trunk_id);

create table route (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  prefix varchar(16) not null,
  label varchar(100),
  constraint uk_route_prefix unique (prefix)
);

create table route_trunk (
  route_id bigint not null,
  trunk_id bigint not null,
  position integer not null,
  constraint pk_route_trunk primary key (route_id, position),
  constraint fk_route_trunk_route foreign key (route_id) references route (id) on delete cascade,
  constraint fk_route_trunk_trunk foreign key (trunk_id) references trunk (id)
);
create index ix_route_trunk_trunk on route_trunk (trunk_id);

create table access_number (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  number varchar(16) not null,
  label varchar(100),
  enabled boolean default true not null,
  trunk_id bigint,
  ring_time_ms bigint default 6000 not null,
  refusal_status integer default 486 not null,
  refusal_cause integer default 17 not null,
  delay_ms bigint default 5000 not null,
  presented_number varchar(16),
  retries integer default 2 not null,
  retry_delay_ms bigint default 10000 not null,
  retry_factor integer default 2 not null,
  stranger_policy varchar(10) default 'REFUSE' not null,
  stranger_status integer default 403 not null,
  stranger_cause integer default 21 not null,
  stranger_target varchar(255),
  constraint uk_access_number_number unique (number),
  constraint fk_access_number_trunk foreign key (trunk_id) references trunk (id)
);
create index ix_access_number_trunk on access_number (trunk_id);

-- in_flight_mobile is the mobile while the job is owed or in progress, else null: being unique, it
-- is the database that guarantees one job in flight per mobile.
create table callback_request (
  id bigint default nextval('callback_request_seq') primary key,
  version bigint default 0 not null,
  status varchar(20) not null,
  reason varchar(40),
  attempt integer default 0 not null,
  due_at_ms bigint not null,
  node varchar(100),
  in_flight_mobile bigint,
  mobile_phone_id bigint,
  extension_id bigint,
  extension_number varchar(15),
  access_number_id bigint,
  trunk_id bigint,
  trigger_call_id varchar(255) not null,
  caller varchar(16) not null,
  delay_ms bigint not null,
  created_at_ms bigint not null,
  started_at_ms bigint,
  answered_at_ms bigint,
  ended_at_ms bigint,
  history varchar(8000),
  constraint uk_callback_request_in_flight unique (in_flight_mobile),
  constraint ck_callback_request_in_flight
    check ((status in ('SCHEDULED', 'DIALLING')) = (in_flight_mobile is not null))
);
create index ix_callback_request_due on callback_request (status, due_at_ms);

create table call_detail_record (
  id bigint default nextval('call_detail_record_seq') primary key,
  request_id bigint,
  attempt integer not null,
  party varchar(10) not null,
  extension_id bigint,
  extension_number varchar(15),
  trunk_id bigint,
  trunk_name varchar(60),
  number varchar(32) not null,
  presented_number varchar(32) not null,
  started_at_ms bigint not null,
  answered_at_ms bigint,
  ended_at_ms bigint not null,
  q850_cause integer not null,
  sip_status integer not null,
  call_id varchar(255) not null
);
create index ix_call_detail_record_started on call_detail_record (started_at_ms);
create index ix_call_detail_record_request on call_detail_record (request_id);

create table trigger_refusal (
  id bigint default nextval('trigger_refusal_seq') primary key,
  refused_at_ms bigint not null,
  trunk_name varchar(60),
  peer varchar(100),
  caller varchar(64),
  called varchar(64),
  reason varchar(40) not null,
  rules varchar(2000),
  call_id varchar(255)
);

-- One signed text; what it allows follows from the signature.
create table licence (
  id bigint primary key,
  jws varchar(8000) not null,
  installed_at_ms bigint not null,
  constraint ck_licence_only check (id = 1)
);

create table console_user (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  name varchar(60) not null,
  password_hash varchar(100) not null,
  role varchar(40) not null,
  constraint uk_console_user_name unique (name)
);
