-- What the newest revision of an application says, sentence by sentence, and when it changed: read by the radar, and followed by each
-- node's index of words (architecture, search). One row a case, written in the transaction that changes the case.
create table case_texts (
    case_id char(26) not null,
    association_id char(26) not null,
    organisation_number varchar(20) not null,
    submitted_by varchar(40),
    publication_level varchar(20) not null,
    revision_ordinal integer not null,
    period_from date not null,
    period_to date not null,
    public_summary ${clob} not null,
    outcome varchar(20),
    passages ${clob} not null,
    costs ${clob} not null,
    change_id char(26) not null,
    changed_at timestamp not null,
    constraint pk_case_texts primary key (case_id),
    constraint fk_case_texts_case foreign key (case_id) references cases (id)
);
create index ix_case_texts_changed on case_texts (changed_at, case_id);
create index ix_case_texts_association on case_texts (association_id, period_to);
create index ix_case_texts_account on case_texts (submitted_by, period_to);
-- The few protected cases are looked for here and never in the index of words.
create index ix_case_texts_level on case_texts (publication_level, period_to);

-- Who stands behind an application: accounts of those who sign or act for the association, and how it is reached.
create table radar_keys (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    key_kind varchar(20) not null,
    key_value varchar(320) not null,
    period_from date not null,
    period_to date not null,
    constraint pk_radar_keys primary key (id),
    constraint uq_radar_keys_value unique (case_id, key_kind, key_value),
    constraint fk_radar_keys_case foreign key (case_id) references cases (id)
);
create index ix_radar_keys_value on radar_keys (key_value, period_to);

-- What the officer says of an application that is like this one. Only added; the newest about a found case counts. The found case is no
-- foreign key: checking it would wait for whoever acts on that case, who may be waiting for this one.
create table radar_answers (
    id char(26) not null,
    version bigint not null,
    case_id char(26) not null,
    found_case_id char(26) not null,
    revision_ordinal integer not null,
    found_ordinal integer not null,
    answer varchar(30) not null,
    reason varchar(1000) not null,
    strength integer not null,
    answered_by varchar(40) not null,
    answered_name varchar(200) not null,
    answered_at timestamp not null,
    constraint pk_radar_answers primary key (id),
    constraint fk_radar_answers_case foreign key (case_id) references cases (id)
);
create index ix_radar_answers_case on radar_answers (case_id, answered_at);

-- From when two applications count as alike (docs/decisions/0009-what-is-alike.md). Dated: what was answered before keeps its measure.
create table radar_measures (
    id char(26) not null,
    version bigint not null,
    valid_from date not null,
    text_percent integer not null,
    cost_percent integer not null,
    sum_percent integer not null,
    answers_needed integer not null,
    constraint pk_radar_measures primary key (id),
    constraint uq_radar_measures_from unique (valid_from),
    constraint ck_radar_measures_percent check (text_percent between 1 and 100 and cost_percent between 1 and 100 and sum_percent between 0 and 100)
);
insert into radar_measures (id, version, valid_from, text_percent, cost_percent, sum_percent, answers_needed)
    values ('00000000000000000000radar1', 1, '2015-01-01', 45, 30, 20, 5);
