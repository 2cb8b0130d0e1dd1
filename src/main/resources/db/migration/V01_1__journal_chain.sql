-- The append-only chain of what happened, and its payloads, which can be disposed of alone.
create table journal_head (
    id integer not null,
    last_seq bigint not null,
    last_hash char(64) not null,
    constraint pk_journal_head primary key (id)
);
insert into journal_head (id, last_seq, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table journal_payloads (
    id char(26) not null,
    payload ${clob},
    salt varchar(64),
    retention_class varchar(40) not null,
    disposed_at timestamp,
    constraint pk_journal_payloads primary key (id)
);

create table journal_entries (
    seq bigint not null,
    canonical varchar(600) not null,
    entry_hash char(64) not null,
    happened_at timestamp not null,
    actor_id varchar(40) not null,
    action_name varchar(80) not null,
    subject_id varchar(60) not null,
    payload_id char(26) not null,
    constraint pk_journal_entries primary key (seq),
    constraint fk_journal_entries_payload foreign key (payload_id) references journal_payloads (id)
);
create index ix_journal_entries_subject on journal_entries (subject_id, seq);
