-- How a mobile accepts its callback before it hears dial tone.
alter table mobile_phone add column accept_mode varchar(10) default 'NONE' not null;
alter table mobile_phone add column pin_hash varchar(100);
alter table mobile_phone add column pin_failures integer default 0 not null;
