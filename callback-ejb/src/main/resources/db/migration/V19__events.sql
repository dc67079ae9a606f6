-- Others are told of callbacks and calls too, by webhook, and of alerts by mail.
alter table delivery add column channel varchar(10) default 'WEBHOOK' not null;

alter table alert_settings add column whole_numbers boolean default false not null;
alter table alert_settings add column mail_to varchar(2000) default '' not null;
alter table alert_settings add column mail_language varchar(2) default 'en' not null;

-- Mobiles that wrong PINs have disabled are looked for every few seconds, in a directory of any size.
create index ix_mobile_phone_pin_failures on mobile_phone (pin_failures);
