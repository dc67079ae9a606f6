-- What a trunk signals besides calls, which numbers are its own, and how it rewrites them.
alter table trunk add column auth_user varchar(64);
alter table trunk add column sealed_secret varchar(400);
alter table trunk add column registration boolean default false not null;
alter table trunk add column registrar varchar(255);
alter table trunk add column registration_expiry_ms bigint default 600000 not null;
alter table trunk add column supervision boolean default false not null;
alter table trunk add column supervision_interval_ms bigint default 30000 not null;
alter table trunk add column owned_numbers varchar(8000) default '' not null;
alter table trunk add column rewrites_in varchar(2000) default '' not null;
alter table trunk add column rewrites_out varchar(2000) default '' not null;
