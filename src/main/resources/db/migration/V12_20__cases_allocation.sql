-- The allocation sheet of a matter: named variants, and one row for each thing that is written in a variant about a case.
create table allocation_variants (
    id char(26) not null,
    version bigint not null,
    matter_id char(26) not null,
    board_id char(26) not null,
    variant_name varchar(80) not null,
    name_key varchar(200) not null,
    legal_ground varchar(60),
    copied_from char(26),
    made_by varchar(40) not null,
    made_name varchar(200) not null,
    made_at timestamp not null,
    chosen_by varchar(40),
    chosen_name varchar(200),
    chosen_at timestamp,
    constraint pk_allocation_variants primary key (id),
    constraint uq_allocation_variants_name unique (matter_id, name_key),
    constraint fk_allocation_variants_matter foreign key (matter_id) references matters (id),
    constraint fk_allocation_variants_copied foreign key (copied_from) references allocation_variants (id)
);

create table allocation_cells (
    id char(26) not null,
    version bigint not null,
    variant_id char(26) not null,
    case_id char(26) not null,
    field_code varchar(20) not null,
    cell_value ${clob} not null,
    revision_ordinal integer not null,
    written_by varchar(40) not null,
    written_name varchar(200) not null,
    written_at timestamp not null,
    constraint pk_allocation_cells primary key (id),
    constraint uq_allocation_cells_field unique (variant_id, case_id, field_code),
    constraint ck_allocation_cells_field check (field_code in ('OUTCOME', 'AMOUNT', 'REASONS', 'GROUND')),
    constraint fk_allocation_cells_variant foreign key (variant_id) references allocation_variants (id),
    constraint fk_allocation_cells_case foreign key (case_id) references cases (id)
);

create index ix_case_list_matter on case_list (matter_id, received_at);
create index ix_matters_board on matters (board_id, kind, opened_at);
