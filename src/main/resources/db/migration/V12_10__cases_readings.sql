-- Who opened which case on which day: an ordinary table, not the journal. One row a person, case and day.
create table case_readings (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    account_id varchar(40) not null,
    role_name varchar(40) not null,
    board_id char(26),
    read_on date not null,
    first_at timestamp not null,
    last_at timestamp not null,
    constraint pk_case_readings primary key (id),
    constraint fk_case_readings_case foreign key (case_id) references cases (id)
);
create index ix_case_readings_case on case_readings (case_id, read_on);
