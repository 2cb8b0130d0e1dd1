-- The city's map (districts, boards, neighbourhoods) and its dated rules (grounds, texts, holidays, code lists).
create table districts (
    id char(26) not null,
    version bigint not null,
    slug varchar(60) not null,
    district_name varchar(80) not null,
    city_code varchar(10),
    valid_from date not null,
    valid_to date,
    successor_slug varchar(60),
    sort_key varchar(800) not null,
    constraint pk_districts primary key (id),
    constraint uq_districts_slug unique (slug)
);

create table boards (
    id char(26) not null,
    version bigint not null,
    district_id char(26) not null,
    board_code varchar(12) not null,
    board_name varchar(120) not null,
    board_name_en varchar(120) not null,
    administration_name varchar(120) not null,
    register_mode varchar(20) not null,
    register_pattern varchar(60) not null,
    constraint pk_boards primary key (id),
    constraint uq_boards_code unique (board_code),
    constraint fk_boards_district foreign key (district_id) references districts (id)
);

create table neighbourhoods (
    id char(26) not null,
    version bigint not null,
    slug varchar(60) not null,
    neighbourhood_name varchar(80) not null,
    district_slug varchar(60) not null,
    valid_from date not null,
    valid_to date,
    is_verified boolean not null,
    sort_key varchar(800) not null,
    constraint pk_neighbourhoods primary key (id),
    constraint uq_neighbourhoods_slug unique (slug)
);
create index ix_neighbourhoods_district on neighbourhoods (district_slug);

create table legal_grounds (
    id char(26) not null,
    version bigint not null,
    ground_code varchar(60) not null,
    ground_use varchar(20) not null,
    law_sv varchar(120) not null,
    law_en varchar(120) not null,
    paragraph_ref varchar(80) not null,
    text_sv varchar(1000) not null,
    text_en varchar(1000) not null,
    source_ref varchar(200) not null,
    is_checked boolean not null,
    valid_from date not null,
    valid_to date,
    constraint pk_legal_grounds primary key (id),
    constraint uq_legal_grounds_code unique (ground_code, valid_from)
);

create table dated_texts (
    id char(26) not null,
    version bigint not null,
    text_key varchar(60) not null,
    board_id char(26),
    text_language varchar(2) not null,
    body ${clob} not null,
    valid_from date not null,
    valid_to date,
    board_may_override boolean not null,
    constraint pk_dated_texts primary key (id),
    constraint fk_dated_texts_board foreign key (board_id) references boards (id)
);
create index ix_dated_texts_key on dated_texts (text_key, text_language, valid_from);

create table extra_holidays (
    id char(26) not null,
    version bigint not null,
    holiday_on date not null,
    name_sv varchar(80) not null,
    name_en varchar(80) not null,
    constraint pk_extra_holidays primary key (id),
    constraint uq_extra_holidays_day unique (holiday_on)
);

create table code_list_entries (
    id char(26) not null,
    version bigint not null,
    list_code varchar(40) not null,
    entry_code varchar(40) not null,
    line_no integer not null,
    name_sv varchar(120) not null,
    name_en varchar(120) not null,
    from_ore bigint,
    to_ore bigint,
    constraint pk_code_list_entries primary key (id),
    constraint uq_code_list_entries_code unique (list_code, entry_code)
);
