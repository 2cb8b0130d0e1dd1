-- Room 07, publications: public draws of grants to be looked into. A line belongs to a level 3 publication and goes with it in the database
-- itself, so that nothing outlives what is lowered.
CREATE TABLE publication_samples (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    board_name VARCHAR(120) NOT NULL,
    decided_year INTEGER NOT NULL,
    draw_percent INTEGER NOT NULL,
    list_sha256 CHAR(64) NOT NULL,
    seed_source VARCHAR(300) NOT NULL,
    seed_day DATE NOT NULL,
    announced_on DATE NOT NULL,
    sample_state VARCHAR(12) NOT NULL,
    seed VARCHAR(60),
    drawn_on DATE,
    reason VARCHAR(1000),
    CONSTRAINT pk_publication_samples PRIMARY KEY (id),
    CONSTRAINT ck_publication_samples_percent CHECK (draw_percent BETWEEN 1 AND 99),
    CONSTRAINT ck_publication_samples_day CHECK (seed_day > announced_on),
    CONSTRAINT ck_publication_samples_drawn CHECK (sample_state <> 'DRAWN' OR (seed IS NOT NULL AND drawn_on IS NOT NULL))
);

CREATE TABLE publication_sample_lines (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    sample_id CHAR(26) NOT NULL,
    publication_id CHAR(26) NOT NULL,
    CONSTRAINT pk_publication_sample_lines PRIMARY KEY (id),
    CONSTRAINT uq_publication_sample_lines_one UNIQUE (sample_id, publication_id),
    CONSTRAINT fk_publication_sample_lines_sample FOREIGN KEY (sample_id) REFERENCES publication_samples (id),
    CONSTRAINT fk_publication_sample_lines_publication FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE CASCADE
);
CREATE INDEX ix_publication_sample_lines_publication ON publication_sample_lines (publication_id);
