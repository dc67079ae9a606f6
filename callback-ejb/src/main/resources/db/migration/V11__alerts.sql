-- What somebody should look at: raised while it holds, kept when it is over. One open alert for each kind and subject,
-- whichever node sees it first.
create sequence alert_seq start with 100 increment by 50;

create table alert (
  id bigint primary key,
  kind varchar(40) not null,
  subject varchar(120) not null,
  detail varchar(500) not null,
  raised_at_ms bigint not null,
  cleared_at_ms bigint,
  open_key varchar(200),
  constraint uk_alert_open unique (open_key)
);

-- What is to be told to others: a restart loses nothing of it.
create table delivery (
  id bigint primary key,
  event varchar(40) not null,
  body varchar(4000) not null,
  created_at_ms bigint not null,
  next_at_ms bigint not null,
  attempts integer default 0 not null
);
create index ix_delivery_next on delivery (next_at_ms);

create table alert_settings (
  id bigint primary key,
  version bigint default 0 not null,
  webhook_url varchar(500),
  sealed_secret varchar(500),
  webhook_events varchar(500) default '' not null
);
insert into alert_settings (id, webhook_events) values (1, 'ALERT_RAISED,ALERT_CLEARED');
