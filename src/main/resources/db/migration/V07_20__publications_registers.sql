-- The public copy of boards' registers: which boards show theirs, and the confirmed entries.
create table published_registers (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    district_slug varchar(60) not null,
    constraint pk_published_registers primary key (id),
    constraint uq_published_registers_board unique (board_id)
);

create table published_entries (
    id char(26) not null,
    version bigint not null,
    entry_id char(26) not null,
    board_id char(26) not null,
    happened_on date not null,
    entry_number varchar(80) not null,
    number_search varchar(80) not null,
    direction varchar(10) not null,
    entry_kind varchar(30) not null,
    counterpart varchar(200),
    is_person boolean not null,
    short_matter varchar(300),
    constraint pk_published_entries primary key (id),
    constraint uq_published_entries_entry unique (entry_id)
);
create index ix_published_entries_day on published_entries (happened_on);
create index ix_published_entries_board on published_entries (board_id, happened_on);
