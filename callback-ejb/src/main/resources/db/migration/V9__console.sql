-- The console's users are locked out for a while after too many wrong passwords, and change a password that somebody
-- else has set.
alter table console_user add column failed_logins integer default 0 not null;
alter table console_user add column locked boolean default false not null;
alter table console_user add column locked_until_ms bigint;
alter table console_user add column change_password boolean default false not null;

-- Programs that use the REST API. Only a token's SHA-256 is kept.
create table api_token (
  id bigint default nextval('directory_seq') primary key,
  version bigint default 0 not null,
  name varchar(60) not null,
  token_hash varchar(64) not null,
  scopes varchar(200) not null,
  created_by varchar(60),
  created_at_ms bigint not null,
  expires_at_ms bigint,
  constraint uk_api_token_name unique (name),
  constraint uk_api_token_hash unique (token_hash)
);
