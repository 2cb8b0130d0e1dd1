-- Signing rights are stated together, for one set of minutes, and confirmed or sent back together. Accounts may also be bank accounts,
-- carry their evidence, and say why they were not confirmed.
ALTER TABLE mandates ADD COLUMN statement_id CHAR(26) DEFAULT '' NOT NULL;
ALTER TABLE mandates ADD COLUMN board_id CHAR(26) DEFAULT '' NOT NULL;
ALTER TABLE mandates ADD COLUMN stated_by CHAR(26) DEFAULT '' NOT NULL;
ALTER TABLE mandates ADD COLUMN stated_at TIMESTAMP;
ALTER TABLE mandates ADD COLUMN ended_reason VARCHAR(1000);
ALTER TABLE mandates ADD CONSTRAINT ck_mandates_verified CHECK (status <> 'VERIFIED' OR (verified_by IS NOT NULL AND verified_by <> stated_by));
CREATE INDEX ix_mandates_statement ON mandates (statement_id);
CREATE INDEX ix_mandates_board ON mandates (board_id, status);
CREATE INDEX ix_mandates_valid_to ON mandates (valid_to, status);

ALTER TABLE payout_accounts DROP CONSTRAINT ck_payout_accounts_type;
ALTER TABLE payout_accounts ALTER COLUMN giro_digits SET DATA TYPE VARCHAR(24);
ALTER TABLE payout_accounts ADD COLUMN board_id CHAR(26) DEFAULT '' NOT NULL;
ALTER TABLE payout_accounts ADD COLUMN settled_reason VARCHAR(1000);
ALTER TABLE payout_accounts ADD CONSTRAINT ck_payout_accounts_kind CHECK (giro_type IN ('BANKGIRO', 'PLUSGIRO', 'BANK_ACCOUNT'));
CREATE INDEX ix_payout_accounts_board ON payout_accounts (board_id, status);
