-- Final reports: what each track asks (dated), the report of each grant with the budget it is held against, its answers one by one, what was
-- sent in, what either side asked for, and the reviewer's checklist.

CREATE TABLE report_rules (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26),
    track VARCHAR(20) NOT NULL,
    difference_percent INTEGER NOT NULL,
    difference_ore BIGINT NOT NULL,
    sample_lines INTEGER NOT NULL,
    remind_first INTEGER NOT NULL,
    remind_last INTEGER NOT NULL,
    valid_from DATE NOT NULL,
    CONSTRAINT pk_report_rules PRIMARY KEY (id),
    CONSTRAINT ck_report_rules_figures CHECK (difference_percent >= 0 AND difference_ore >= 0 AND sample_lines >= 0 AND remind_first > remind_last)
);
CREATE INDEX ix_report_rules_track ON report_rules (track, valid_from);

INSERT INTO report_rules (id, version, board_id, track, difference_percent, difference_ore, sample_lines, remind_first, remind_last, valid_from)
    VALUES ('00000000000000000000RULE01', 1, NULL, 'light', 20, 100000, 1, 14, 1, DATE('2015-01-01'));
INSERT INTO report_rules (id, version, board_id, track, difference_percent, difference_ore, sample_lines, remind_first, remind_last, valid_from)
    VALUES ('00000000000000000000RULE02', 1, NULL, 'standard', 10, 100000, 2, 14, 1, DATE('2015-01-01'));
INSERT INTO report_rules (id, version, board_id, track, difference_percent, difference_ore, sample_lines, remind_first, remind_last, valid_from)
    VALUES ('00000000000000000000RULE03', 1, NULL, 'heavy', 10, 100000, 4, 14, 1, DATE('2015-01-01'));

CREATE TABLE final_reports (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    form_id CHAR(26) NOT NULL,
    track VARCHAR(20) NOT NULL,
    report_state VARCHAR(12) NOT NULL,
    difference_percent INTEGER NOT NULL,
    difference_ore BIGINT NOT NULL,
    remind_first INTEGER NOT NULL,
    remind_last INTEGER NOT NULL,
    sample_seed CHAR(64) NOT NULL,
    revisions INTEGER NOT NULL,
    reception_number VARCHAR(80),
    submitted_at TIMESTAMP,
    submitted_by CHAR(26),
    completion_due DATE,
    reviewed_at TIMESTAMP,
    reviewed_by CHAR(26),
    conclusion VARCHAR(2000),
    CONSTRAINT pk_final_reports PRIMARY KEY (id),
    CONSTRAINT uq_final_reports_grant UNIQUE (grant_id),
    CONSTRAINT fk_final_reports_grant FOREIGN KEY (grant_id) REFERENCES grants (id)
);
CREATE INDEX ix_final_reports_board ON final_reports (board_id, report_state);

CREATE TABLE report_lines (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    report_id CHAR(26) NOT NULL,
    line_no INTEGER NOT NULL,
    what VARCHAR(200) NOT NULL,
    budget_ore BIGINT NOT NULL,
    sampled BOOLEAN NOT NULL,
    CONSTRAINT pk_report_lines PRIMARY KEY (id),
    CONSTRAINT uq_report_lines_no UNIQUE (report_id, line_no),
    CONSTRAINT fk_report_lines_report FOREIGN KEY (report_id) REFERENCES final_reports (id)
);

CREATE TABLE report_answers (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    report_id CHAR(26) NOT NULL,
    question_code VARCHAR(60) NOT NULL,
    answer_value ${clob} NOT NULL,
    saved_by CHAR(26) NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    client_key VARCHAR(40),
    CONSTRAINT pk_report_answers PRIMARY KEY (id),
    CONSTRAINT uq_report_answers_question UNIQUE (report_id, question_code),
    CONSTRAINT fk_report_answers_report FOREIGN KEY (report_id) REFERENCES final_reports (id)
);

CREATE TABLE report_revisions (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    report_id CHAR(26) NOT NULL,
    revision_no INTEGER NOT NULL,
    content ${clob} NOT NULL,
    sha256 CHAR(64) NOT NULL,
    reception_number VARCHAR(80),
    submitted_at TIMESTAMP NOT NULL,
    submitted_by CHAR(26) NOT NULL,
    is_late BOOLEAN NOT NULL,
    CONSTRAINT pk_report_revisions PRIMARY KEY (id),
    CONSTRAINT uq_report_revisions_no UNIQUE (report_id, revision_no),
    CONSTRAINT fk_report_revisions_report FOREIGN KEY (report_id) REFERENCES final_reports (id)
);

CREATE TABLE report_files (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    report_id CHAR(26) NOT NULL,
    revision_id CHAR(26),
    question_code VARCHAR(60) NOT NULL,
    file_id CHAR(26) NOT NULL,
    CONSTRAINT pk_report_files PRIMARY KEY (id),
    CONSTRAINT uq_report_files_file UNIQUE (file_id),
    CONSTRAINT fk_report_files_report FOREIGN KEY (report_id) REFERENCES final_reports (id),
    CONSTRAINT fk_report_files_revision FOREIGN KEY (revision_id) REFERENCES report_revisions (id)
);
CREATE INDEX ix_report_files_report ON report_files (report_id, revision_id);

CREATE TABLE report_requests (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    report_id CHAR(26) NOT NULL,
    request_kind VARCHAR(12) NOT NULL,
    request_state VARCHAR(12) NOT NULL,
    request_text VARCHAR(2000) NOT NULL,
    wanted_on DATE NOT NULL,
    asked_by CHAR(26) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    answer_text VARCHAR(2000),
    granted_on DATE,
    answered_by CHAR(26),
    answered_at TIMESTAMP,
    CONSTRAINT pk_report_requests PRIMARY KEY (id),
    CONSTRAINT fk_report_requests_report FOREIGN KEY (report_id) REFERENCES final_reports (id),
    CONSTRAINT ck_report_requests_granted CHECK (request_state <> 'GRANTED' OR granted_on IS NOT NULL)
);
CREATE INDEX ix_report_requests_report ON report_requests (report_id, request_state);

CREATE TABLE report_verdicts (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    report_id CHAR(26) NOT NULL,
    check_code VARCHAR(60) NOT NULL,
    finding VARCHAR(12) NOT NULL,
    note VARCHAR(500),
    CONSTRAINT pk_report_verdicts PRIMARY KEY (id),
    CONSTRAINT uq_report_verdicts_check UNIQUE (report_id, check_code),
    CONSTRAINT fk_report_verdicts_report FOREIGN KEY (report_id) REFERENCES final_reports (id)
);
