-- Since when an account's address is known to be its holder's. Accounts from before count as proved from the day they were made: until now the
-- portal wrote to them and relied on them, their holders were never asked, and a portal in use may not take from them what they have.
alter table accounts add column email_confirmed_at timestamp;
update accounts set email_confirmed_at = created_at;

-- What the links are sealed with by which an address is proved.
create table account_keys (
    id char(26) not null,
    version bigint not null,
    key_purpose varchar(60) not null,
    key_secret varchar(60) not null,
    made_at timestamp not null,
    constraint pk_account_keys primary key (id),
    constraint uq_account_keys_purpose unique (key_purpose)
);
