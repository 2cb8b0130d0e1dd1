-- Forms that are being written, and whose form a version is: of a board, or of the city (null), as those stored before were.
ALTER TABLE form_versions ADD COLUMN board_id VARCHAR(26);

CREATE TABLE form_drafts (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    form_code VARCHAR(60) NOT NULL,
    open_code VARCHAR(60),
    board_id VARCHAR(26),
    definition ${clob} NOT NULL,
    draft_state VARCHAR(20) NOT NULL,
    edited_at TIMESTAMP NOT NULL,
    edited_by VARCHAR(26) NOT NULL,
    CONSTRAINT pk_form_drafts PRIMARY KEY (id),
    CONSTRAINT uq_form_drafts_open UNIQUE (open_code),
    CONSTRAINT ck_form_drafts_state CHECK (draft_state IN ('DRAFT', 'PUBLISHED', 'DISCARDED'))
);
