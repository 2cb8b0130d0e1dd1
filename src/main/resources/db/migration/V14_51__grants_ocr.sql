-- The OCR reference that some associations want with what they are paid, and that each payment carries as it was when its run was made.
ALTER TABLE payout_accounts ADD COLUMN ocr_reference VARCHAR(25);
ALTER TABLE payments ADD COLUMN ocr_reference VARCHAR(25);
