-- Reception and register numbers, and the entries of the register.
create table register_counters (
    board_id char(26) not null,
    series_name varchar(12) not null,
    counter_year integer not null,
    last_taken bigint not null,
    constraint pk_register_counters primary key (board_id, series_name, counter_year)
);

create table register_entries (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    entry_kind varchar(30) not null,
    direction varchar(10) not null,
    reception_number varchar(60),
    register_number varchar(80),
    subject_id char(26) not null,
    association_id char(26),
    matter_id char(26),
    publication_level varchar(12) not null,
    happened_at timestamp not null,
    happened_on date not null,
    registered_at timestamp not null,
    registered_by varchar(40) not null,
    corrects_id char(26),
    reason varchar(1000),
    constraint pk_register_entries primary key (id),
    constraint fk_register_entries_corrects foreign key (corrects_id) references register_entries (id)
);
create index ix_register_entries_reception on register_entries (reception_number);
create index ix_register_entries_matter on register_entries (matter_id);
create index ix_register_entries_subject on register_entries (subject_id);
create index ix_register_entries_board on register_entries (board_id, happened_on);
