-- Secrecy marks (OSL 5:5), which only warn, and what of the register anybody may see: off until a board's is turned on, and then only confirmed entries.
create table secrecy_marks (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    entry_id char(26) not null,
    marked_field varchar(12) not null,
    file_id char(26),
    ground_id char(26) not null,
    law_name varchar(120) not null,
    paragraph_ref varchar(80) not null,
    note varchar(500),
    set_at timestamp not null,
    set_by varchar(40) not null,
    lifted_at timestamp,
    lifted_by varchar(40),
    lift_reason varchar(500),
    constraint pk_secrecy_marks primary key (id),
    constraint fk_secrecy_marks_entry foreign key (entry_id) references register_entries (id)
);
create index ix_secrecy_marks_entry on secrecy_marks (entry_id);

create table register_views (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    is_open boolean not null,
    changed_at timestamp not null,
    changed_by varchar(40) not null,
    constraint pk_register_views primary key (id),
    constraint uq_register_views_board unique (board_id)
);

create table entry_confirmations (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    entry_id char(26) not null,
    confirmed_at timestamp not null,
    confirmed_by varchar(40) not null,
    counterpart varchar(200),
    is_person boolean not null,
    short_matter varchar(300),
    ended_at timestamp,
    ended_by varchar(40),
    end_reason varchar(12),
    constraint pk_entry_confirmations primary key (id),
    constraint fk_entry_confirmations_entry foreign key (entry_id) references register_entries (id)
);
create index ix_entry_confirmations_entry on entry_confirmations (entry_id);
create index ix_entry_confirmations_board on entry_confirmations (board_id, ended_at);
