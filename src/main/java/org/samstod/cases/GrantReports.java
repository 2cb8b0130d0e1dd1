package org.samstod.cases;

import java.util.Collection;
import java.util.Map;

/** What became of the reports on what was granted before, for the allocation sheet. Implemented as a bean by the room of the grants. */
public interface GrantReports {

    /** How the report on what each of these cases was granted stands; a case without a grant that has begun is left out. Read in bulk. */
    Map<String, GrantReport> ofCases(Collection<String> caseIds);
}
