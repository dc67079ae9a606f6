-- Who changed what; written in the transaction of the change.
create sequence audit_entry_seq start with 50 increment by 50;

create table audit_entry (
  id bigint default nextval('audit_entry_seq') primary key,
  at_ms bigint not null,
  author varchar(60) not null,
  address varchar(60) not null,
  action varchar(10) not null,
  row_type varchar(60) not null,
  row_id bigint,
  row_name varchar(100) not null,
  before_fields varchar(8000) not null,
  after_fields varchar(8000) not null
);
create index ix_audit_entry_at on audit_entry (at_ms);
