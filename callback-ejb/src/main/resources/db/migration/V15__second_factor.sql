-- A console user's authenticator: its sealed secret, and the step of the last code that was taken.
alter table console_user add column totp_secret varchar(255);
alter table console_user add column totp_step bigint default 0 not null;
