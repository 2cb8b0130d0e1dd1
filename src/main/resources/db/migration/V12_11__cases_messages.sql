-- What an association and the board write to each other about a case. Part of the file: never changed, never removed.
CREATE TABLE case_messages (
    id              CHAR(26)     NOT NULL,
    version         BIGINT       NOT NULL,
    case_id         CHAR(26)     NOT NULL,
    from_applicant  BOOLEAN      NOT NULL,
    message_text    ${clob}      NOT NULL,
    written_by      CHAR(26)     NOT NULL,
    written_name    VARCHAR(200) NOT NULL,
    written_at      TIMESTAMP    NOT NULL,
    read_at         TIMESTAMP,
    read_by         CHAR(26),
    CONSTRAINT pk_case_messages PRIMARY KEY (id),
    CONSTRAINT fk_case_messages_case FOREIGN KEY (case_id) REFERENCES cases (id)
);
CREATE INDEX ix_case_messages_case ON case_messages (case_id, written_at);

ALTER TABLE case_list ADD COLUMN unread_message BOOLEAN DEFAULT FALSE NOT NULL;
