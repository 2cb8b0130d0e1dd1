-- Calls with what they ask, their dated rules and amendments; frames with their booked entries.
create table calls (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    fiscal_year integer not null,
    template_code varchar(60),
    call_state varchar(20) not null,
    title_sv varchar(160) not null,
    title_en varchar(160),
    grant_kind varchar(40) not null,
    theme_code varchar(40) not null,
    perspective_code varchar(40) not null,
    target_code varchar(40) not null,
    opens_at timestamp not null,
    closes_at timestamp,
    ceiling_ore bigint,
    frame_purpose varchar(60) not null,
    sub_frame varchar(60),
    default_publication_level varchar(20) not null,
    form_id char(26),
    decision_route varchar(20) not null,
    expected_decision_on date,
    expected_payment_on date,
    use_from date not null,
    use_to date not null,
    report_due_on date not null,
    wait_for_appeal_time boolean not null,
    contact_sv varchar(120),
    contact_en varchar(120),
    contact_email varchar(120),
    contact_phone varchar(40),
    phone_hours_sv varchar(120),
    phone_hours_en varchar(120),
    published_at timestamp,
    closed_at timestamp,
    constraint pk_calls primary key (id),
    constraint fk_calls_board foreign key (board_id) references boards (id)
);
create index ix_calls_board on calls (board_id, opens_at);
create index ix_calls_state on calls (call_state, closes_at);

create table call_tracks (
    call_id char(26) not null,
    line_no integer not null,
    track_code varchar(20) not null,
    up_to_ore bigint,
    max_questions integer not null,
    max_uploads integer not null,
    assessors integer not null,
    conditions_with_application boolean not null,
    instalments integer not null,
    report_kind varchar(20) not null,
    signatures_before_payment boolean not null,
    constraint pk_call_tracks primary key (call_id, line_no),
    constraint fk_call_tracks_call foreign key (call_id) references calls (id)
);

create table call_documents (
    call_id char(26) not null,
    line_no integer not null,
    track_code varchar(20) not null,
    document_code varchar(40) not null,
    name_sv varchar(200) not null,
    name_en varchar(200) not null,
    is_required boolean not null,
    from_vault boolean not null,
    constraint pk_call_documents primary key (call_id, line_no),
    constraint fk_call_documents_call foreign key (call_id) references calls (id)
);

create table call_checks (
    call_id char(26) not null,
    line_no integer not null,
    track_code varchar(20) not null,
    check_code varchar(40) not null,
    name_sv varchar(300) not null,
    name_en varchar(300) not null,
    constraint pk_call_checks primary key (call_id, line_no),
    constraint fk_call_checks_call foreign key (call_id) references calls (id)
);

create table call_criteria (
    call_id char(26) not null,
    line_no integer not null,
    criterion_code varchar(40) not null,
    weight_points integer not null,
    name_sv varchar(300) not null,
    name_en varchar(300) not null,
    constraint pk_call_criteria primary key (call_id, line_no),
    constraint fk_call_criteria_call foreign key (call_id) references calls (id)
);

create table call_links (
    call_id char(26) not null,
    line_no integer not null,
    link_kind varchar(20) not null,
    link_code varchar(60) not null,
    constraint pk_call_links primary key (call_id, line_no),
    constraint fk_call_links_call foreign key (call_id) references calls (id)
);

create table call_rules (
    id char(26) not null,
    version bigint not null,
    call_id char(26) not null,
    valid_from timestamp not null,
    rules_sv ${clob} not null,
    rules_en ${clob},
    constraint pk_call_rules primary key (id),
    constraint fk_call_rules_call foreign key (call_id) references calls (id)
);
create index ix_call_rules_call on call_rules (call_id, valid_from);

create table call_amendments (
    id char(26) not null,
    version bigint not null,
    call_id char(26) not null,
    amended_at timestamp not null,
    amended_by varchar(40) not null,
    what_sv varchar(1000) not null,
    what_en varchar(1000),
    constraint pk_call_amendments primary key (id),
    constraint fk_call_amendments_call foreign key (call_id) references calls (id)
);
create index ix_call_amendments_call on call_amendments (call_id, amended_at);

create table frames (
    id char(26) not null,
    version bigint not null,
    board_id char(26) not null,
    fiscal_year integer not null,
    purpose_code varchar(60) not null,
    name_sv varchar(120) not null,
    name_en varchar(120) not null,
    acc_account varchar(20),
    acc_cost_centre varchar(20),
    acc_activity varchar(20),
    acc_project varchar(20),
    acc_counterpart varchar(20),
    constraint pk_frames primary key (id),
    constraint uq_frames_purpose unique (board_id, fiscal_year, purpose_code),
    constraint fk_frames_board foreign key (board_id) references boards (id)
);

create table sub_frames (
    id char(26) not null,
    version bigint not null,
    frame_id char(26) not null,
    sub_code varchar(60) not null,
    name_sv varchar(120) not null,
    name_en varchar(120) not null,
    constraint pk_sub_frames primary key (id),
    constraint uq_sub_frames_code unique (frame_id, sub_code),
    constraint fk_sub_frames_frame foreign key (frame_id) references frames (id)
);

create table frame_entries (
    id char(26) not null,
    version bigint not null,
    frame_id char(26) not null,
    sub_code varchar(60),
    entry_kind varchar(20) not null,
    amount_ore bigint not null,
    booked_at timestamp not null,
    booked_by varchar(40) not null,
    decision_id char(26),
    decided_by varchar(120),
    decided_on date,
    note_text varchar(300),
    constraint pk_frame_entries primary key (id),
    constraint fk_frame_entries_frame foreign key (frame_id) references frames (id)
);
create index ix_frame_entries_frame on frame_entries (frame_id, booked_at);
create index ix_frame_entries_decision on frame_entries (decision_id);
