-- The officer's report of a matter: its sections, each saved on its own, its finished versions, and the boards' templates for Word.
create table matter_reports (
    id char(26) not null,
    version bigint not null,
    matter_id char(26) not null,
    board_id char(26) not null,
    report_state varchar(20) not null,
    newest_version integer not null,
    begun_by varchar(40) not null,
    begun_name varchar(200) not null,
    begun_at timestamp not null,
    constraint pk_matter_reports primary key (id),
    constraint uq_matter_reports_matter unique (matter_id),
    constraint ck_matter_reports_state check (report_state in ('DRAFT', 'FINISHED')),
    constraint fk_matter_reports_matter foreign key (matter_id) references matters (id)
);

create table report_parts (
    id char(26) not null,
    version bigint not null,
    report_id char(26) not null,
    section_code varchar(20) not null,
    part_text ${clob} not null,
    record_text ${clob} not null,
    written_by varchar(40) not null,
    written_name varchar(200) not null,
    written_at timestamp not null,
    constraint pk_report_parts primary key (id),
    constraint uq_report_parts_section unique (report_id, section_code),
    constraint fk_report_parts_report foreign key (report_id) references matter_reports (id)
);

create table report_versions (
    id char(26) not null,
    version bigint not null,
    report_id char(26) not null,
    matter_id char(26) not null,
    board_id char(26) not null,
    ordinal integer not null,
    content ${clob} not null,
    content_sha256 char(64) not null,
    finished_by varchar(40) not null,
    finished_name varchar(200) not null,
    finished_at timestamp not null,
    signed_file_id char(26),
    signed_by varchar(40),
    signed_name varchar(200),
    signed_at timestamp,
    constraint pk_report_versions primary key (id),
    constraint uq_report_versions_ordinal unique (report_id, ordinal),
    constraint fk_report_versions_report foreign key (report_id) references matter_reports (id)
);
create index ix_report_versions_matter on report_versions (matter_id, ordinal);

create table report_templates (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    file_name varchar(200) not null,
    content ${blob} not null,
    content_sha256 char(64) not null,
    valid_from date not null,
    put_by varchar(40) not null,
    put_name varchar(200) not null,
    put_at timestamp not null,
    withdrawn_name varchar(200),
    withdrawn_at timestamp,
    constraint pk_report_templates primary key (id)
);
create index ix_report_templates_board on report_templates (board_id, valid_from);
