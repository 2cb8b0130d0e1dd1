-- What an entry is about beside its first subject, so that the past of one thing is found without reading the whole journal. The chain does
-- not hash this: it is an index over it. Entries before the first number are found by their payloads.
create table journal_subjects (
    subject_id varchar(60) not null,
    seq bigint not null,
    constraint pk_journal_subjects primary key (subject_id, seq)
);

create table journal_subjects_since (
    id integer not null,
    first_seq bigint not null,
    constraint pk_journal_subjects_since primary key (id)
);
insert into journal_subjects_since (id, first_seq) select 1, last_seq + 1 from journal_head where id = 1;
