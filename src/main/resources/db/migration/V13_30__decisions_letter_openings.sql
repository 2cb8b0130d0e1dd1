-- Who has opened which letter, and editions of a letter whose slips have been put right.
CREATE TABLE letter_openings (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    decision_id CHAR(26) NOT NULL,
    letter_edition INTEGER NOT NULL,
    account_id CHAR(26) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_letter_openings PRIMARY KEY (id),
    CONSTRAINT fk_letter_openings_decision FOREIGN KEY (decision_id) REFERENCES decision_rows (id),
    CONSTRAINT uq_letter_openings_person UNIQUE (decision_id, letter_edition, account_id)
);

ALTER TABLE letters ADD COLUMN letter_edition INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE letters DROP CONSTRAINT uq_letters_language;
ALTER TABLE letters ADD CONSTRAINT uq_letters_language UNIQUE (decision_id, letter_language, letter_edition);
