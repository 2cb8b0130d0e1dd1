-- Decisions told before the case knew of it.
update cases set told_at = (select max(d.told_at) from decision_rows d where d.case_id = cases.id);
